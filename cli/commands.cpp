// The list of commands: a line each, in the order of the help.
#include <array>

#include "cli/command.hpp"

namespace otklik::cli {

extern const Command init_command;
extern const Command ingest_command;
extern const Command classify_command;
extern const Command decline_command;
extern const Command assign_command;
extern const Command return_command;
extern const Command contribute_command;
extern const Command accept_command;
extern const Command draft_command;
extern const Command forward_command;
extern const Command approve_command;
extern const Command publish_command;
extern const Command reopen_command;
extern const Command escalate_command;
extern const Command link_command;
extern const Command note_command;
extern const Command breach_command;
extern const Command shortcoming_command;
extern const Command retract_command;
extern const Command substitute_command;
extern const Command show_command;
extern const Command list_command;
extern const Command log_command;
extern const Command explain_command;
extern const Command report_command;
extern const Command calendar_command;
extern const Command regulation_command;
extern const Command check_command;
extern const Command verify_command;
extern const Command anchor_command;
extern const Command maintain_command;
extern const Command merge_driver_command;
extern const Command help_command;
extern const Command version_command;

std::span<const Command* const> commands() {
  static constexpr std::array list{
      &init_command,        &ingest_command,   &classify_command,   &decline_command,
      &assign_command,      &return_command,   &contribute_command, &accept_command,
      &draft_command,       &forward_command,  &approve_command,    &publish_command,
      &reopen_command,      &escalate_command, &link_command,       &note_command,
      &shortcoming_command, &breach_command,   &retract_command,    &substitute_command,
      &show_command,        &list_command,     &log_command,        &explain_command,
      &report_command,      &calendar_command, &regulation_command, &check_command,
      &verify_command,      &anchor_command,   &maintain_command,   &merge_driver_command,
      &help_command,        &version_command,
  };
  return list;
}

}  // namespace otklik::cli
