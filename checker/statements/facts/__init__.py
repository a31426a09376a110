"""What can be checked in a statement, element by element: amounts, days, countries, names and conditions."""
