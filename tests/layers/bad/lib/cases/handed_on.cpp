auto called = std::invoke(time, nullptr);
