// A regulation for people and programs: its deadlines, approvals, grounds, and who records what.
#pragma once

#include "regulation/regulation.hpp"
#include "report/document.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// All of it as one object.
Object regulation_object(const regulation::Regulation& regulation);
/// All of it as a page.
Document regulation_page(const regulation::Regulation& regulation);
/// Its deadlines alone, one row each.
Report deadline_rules(const regulation::Regulation& regulation);
/// What may follow what: a row a step, a column a stage; the cell is the stage it leads to, `=` where the stage stays, `*` where
/// it depends on the case, empty where the step is refused. With who may record it and under which clause.
Report transitions(const regulation::Regulation& regulation);

}  // namespace otklik::report
