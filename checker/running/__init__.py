"""Run the steps in order: one check, a check against a library, a comparison."""
