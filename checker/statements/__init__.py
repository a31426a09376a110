"""Hold reported statements against the record: their passages, what can be checked in them, and what is wrong."""
