"""What stops a publication: fingerprints, waivers, baselines, changes since, and the decision."""
