int b = 0;
