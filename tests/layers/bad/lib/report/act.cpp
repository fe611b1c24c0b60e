#include "base/bilingual.hpp"

// A comment may cite its source: clause 22, п. 22.
const Text title{"Ежеквартальная информация (п. 22)", "Quarterly information (clause 22)"};
const Text filled = text("(п. {})", "(clause {})", clause);
const char* split = "under clause "
                    "8.2";
const char* law = "по 59-ФЗ";
const char* week_words = "hours of a 40-hour week";
const char* code = R"(статья 193, art. 193)";
const char* fixed = "пунктом\u00a010";
const char* blank = "Пункту 10";
const char* list = "пункт списка, articles: 3, Clause";
const auto week = hours(40), none = hours(0), day = date::days(1);
const auto half = 30min;
const auto term = calendar::parse_term("1 working hour");
const RoleId head("deputy_head");
