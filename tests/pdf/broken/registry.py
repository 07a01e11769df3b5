"""Where the faults are gathered: functions that spoil a sample, or the bytes of a file."""

FAULTS = []                         # (rules, function that spoils a sample)
DAMAGES = []                        # (rules, function that spoils the bytes of a file)


def fault(*rules):
    """The function spoils a sample so that these rules, and no others, are broken."""
    return lambda function: FAULTS.append((set(rules), function))


def damage(*rules):
    """The function spoils the bytes of the sound file in the same way."""
    return lambda function: DAMAGES.append((set(rules), function))


def replace(sample, old, new, page=0):
    """Change the content of a page; what is to be changed must be there."""
    assert old in sample.content[page], old
    sample.content[page] = sample.content[page].replace(old, new, 1)


def replace_xmp(sample, old, new):
    assert old in sample.xmp, old
    sample.xmp = sample.xmp.replace(old, new)
