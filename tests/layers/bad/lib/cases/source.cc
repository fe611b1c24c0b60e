auto a = getenv("A");
