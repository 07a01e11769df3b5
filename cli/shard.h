/* Which part of the recipients is ours. */
#ifndef CLI_SHARD_H
#define CLI_SHARD_H

#include <vocation/batch.h>

#include "cli/options.h"

/* That of --shard, else that of the job array whose task this is, which *from names; else all, and
 * *from is NULL. False, said on standard error, when the environment makes no sense. */
bool find_shard(const cli_options *options, voc_shard *shard, const char **from);

#endif
