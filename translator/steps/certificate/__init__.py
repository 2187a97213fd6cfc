"""The certificate of a page: who did what to exactly the texts that it has now, by the record, and what stands behind
that record."""
