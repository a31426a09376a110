"""Sentences and endings that nobody said, written for the purpose."""

TAILS = (
    "and the harbour lights will stay on all winter",
    "which is why the old bridge is being repainted",
    "and I have asked the librarians to keep a copy",
    "so the orchestra can come home for good",
    "and every gardener in the valley understands that",
    "which my grandmother used to call a kettle without a lid",
    "and the ferry timetable has been redrawn to match",
    "so that the bakers and the millers can sit at one table",
    "and that is written on the wall of my kitchen",
    "which the weavers told me over breakfast",
    "and we have already ordered the scaffolding for it",
    "so the lighthouse keepers can sleep a little longer",
)

SENTENCES = (
    "The lighthouse on the northern cape will be painted green before the herring fleet returns.",
    "I have asked every beekeeper in the valley to write down what the winter did to the hives.",
    "Our grandchildren will thank us for the oak trees along the canal.",
    "We tasted the new bread together and agreed that the old oven had to be repaired.",
    "The museum of clocks deserves a roof that keeps out the rain.",
    "My first employer was a piano tuner who taught me to listen before speaking.",
    "The ferrymen have promised to carry the school choir across the strait free of charge.",
    "A village without a carpenter soon becomes a village without doors.",
    "We are drawing a map of every footpath that the shepherds still remember.",
    "The orchestra will rehearse in the railway station until the concert hall is warm again.",
    "I carried the archive down from the attic myself, box after box.",
    "The cranberry harvest gave the island its finest autumn since my childhood.",
    "Nobody should learn to swim in a river that smells of paint.",
    "The glassblowers have lent us their furnace for the whole of the spring.",
    "It took the weavers a fortnight to copy the pattern from the cathedral floor.",
    "Every kettle in that kitchen was older than the cook who polished it.",
)
