/* How the value of an option is read: what the table of options names. Each says on standard error
 * what it wants instead of what it was given. */
#ifndef CLI_OPTION_VALUES_H
#define CLI_OPTION_VALUES_H

#include "cli/options.h"

cli_take take_catalog, take_choice, take_date, take_experience, take_flag, take_have, take_jobs;
cli_take take_level, take_months, take_rate, take_shard, take_text, take_tries, take_wait;

#endif
