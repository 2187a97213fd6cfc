"""Review: people read what machines made. The rules that the page, the pack and imported files share; none of them has
any of its own."""
