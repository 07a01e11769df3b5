# vocation, the command.
