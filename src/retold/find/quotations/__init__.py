"""Who is given which words, and what each outlet did to them."""
