"""What every rule is, as data: nothing here judges, so configuration and output need nothing else of a rule."""
