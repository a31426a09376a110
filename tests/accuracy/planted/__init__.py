"""Articles written around true sentences of a transcript, each quotation with one labelled fault or none."""
