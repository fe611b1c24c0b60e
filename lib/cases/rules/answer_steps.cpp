// Drafts, what approvers say of them, and what stands in the network.
#include <algorithm>

#include "cases/rules/approvals.hpp"
#include "cases/rules/step.hpp"
#include "cases/rules/steps.hpp"
#include "cases/rules/transitions.hpp"

namespace otklik::cases {

using regulation::TriggerKind;

namespace {

bool is_one_of(const std::vector<std::string>& list, const std::string& digest) {
  return std::find(list.begin(), list.end(), digest) != list.end();
}

}  // namespace

std::optional<Refusal> Step::operator()(const Drafted& drafted) {
  if (state_.executor() != drafted.body) return not_with(drafted.body);
  const bool is_correction = drafted.draft == DraftKind::correction;
  if (is_correction && !state_.is_answered())
    return refuse(text("исправлять нечего: ответ ещё не размещён",
                       "there is nothing to correct: no answer was published yet"));
  Draft draft;
  draft.kind = drafted.draft;
  draft.body = drafted.body;
  draft.by = event_.by;
  draft.responsible = drafted.responsible;
  draft.at = at();
  draft.event = index_;
  draft.digest = event_.digest;
  draft.text = drafted.text;
  draft.promise = drafted.promise;
  draft.question = drafted.question;
  draft.instead = drafted.instead;
  state_.drafts.push_back(std::move(draft));
  if (!drafted.instead) state_.assignments.back().drafted = true;
  occur(TriggerKind::drafted, drafted.body).instead = drafted.instead;
  switch (drafted.draft) {
    case DraftKind::final_answer:
      occur(TriggerKind::drafted_final, drafted.body).instead = drafted.instead;
      break;
    case DraftKind::interim:
      occur(TriggerKind::drafted_interim, drafted.body).instead = drafted.instead;
      break;
    case DraftKind::correction: occur(TriggerKind::drafted_correction, drafted.body); break;
  }
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const Forwarded& forwarded) {
  if (find_approval_rule(regulation_, forwarded.to) == nullptr)
    return refuse(text("«{}» проектов не согласует", "`{}` approves no drafts", forwarded.to));
  state_.current_draft()->forwarded_to.push_back(forwarded.to);
  occur(TriggerKind::forwarded).role = forwarded.to;
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const Approved& approved) {
  if (find_approval_rule(regulation_, approved.role) == nullptr)
    return refuse(text("«{}» проектов не согласует", "`{}` approves no drafts", approved.role));
  Draft& draft = *state_.current_draft();
  for (Approval& standing : draft.approvals)
    if (standing.role == approved.role && standing.counts) return say_again(standing);
  Approval approval = approval_of(approved);
  if (approval.oral) {
    Occurrence& told = occur(TriggerKind::oral_approval);
    told.role = approval.role;
    told.person = approval.approver;
    told.approval = approval.digest;
  }
  draft.approvals.push_back(std::move(approval));
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const Remarked& remarked) {
  Draft& draft = *state_.current_draft();
  draft.remarks.push_back({remarked.role, event_.by, at(), index_, remarked.remarks});
  // An approved draft that is sent back after all is not to be published: that clock stops.
  end({TriggerKind::fully_approved}, std::nullopt);
  drop(draft, Fate::remarked);
  occur(TriggerKind::remarked, draft.body).instead = draft.instead;
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const ApproverNamed& named) {
  state_.round.approver = named.approver;
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const ApprovalConfirmed& confirmed) {
  Approval* approval = state_.find_approval(confirmed.approval);
  if (approval == nullptr) {
    if (!is_one_of(state_.gone, confirmed.approval)) state_.stale.push_back(index_);
    return std::nullopt;
  }
  if (approval->confirmed == true) return repeat();
  if (approval->confirmed == false)
    return refuse(
        text("согласующий это согласование отрицает", "the approver denies this approval"));
  answer(*approval, true);
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const ApprovalDenied& denied) {
  Approval* approval = state_.find_approval(denied.approval);
  if (approval == nullptr) {
    if (!is_one_of(state_.gone, denied.approval)) state_.stale.push_back(index_);
    return std::nullopt;
  }
  if (approval->confirmed == false) return repeat();
  if (approval->confirmed == true)
    return refuse(text("согласующий это согласование подтвердил",
                       "the approver has confirmed this approval"));
  answer(*approval, false);
  // What stands in the network on the word of somebody who says that it is not his stands there without an approval.
  const bool is_oral = approval->oral;
  for (Publication& each : state_.publications) {
    const Draft* draft = each.draft ? &state_.drafts[*each.draft] : nullptr;
    const auto rests_on_it = [&](const Approval& other) { return &other == approval; };
    if (is_oral && draft != nullptr &&
        std::any_of(draft->approvals.begin(), draft->approvals.end(), rests_on_it))
      each.irregular = true;
  }
  return std::nullopt;
}

std::optional<Refusal> Step::say_again(Approval& standing) {
  const bool is_own = !event_.on_behalf_of && standing.approver == event_.by;
  if (!standing.oral || standing.confirmed || !is_own) return repeat();
  answer(standing, true);
  return std::nullopt;
}

void Step::answer(Approval& approval, bool confirmed) {
  approval.confirmed = confirmed;
  Occurrence& answered = occur(TriggerKind::approval_answered);
  answered.role = approval.role;
  answered.person = approval.approver;
  answered.approval = approval.digest;
}

Approval Step::approval_of(const Approved& approved) const {
  const regulation::ApprovalRule* rule = find_approval_rule(regulation_, approved.role);
  Approval approval;
  approval.role = approved.role;
  approval.by = event_.by;
  approval.at = at();
  approval.event = index_;
  approval.digest = event_.digest;
  approval.basis = event_.basis.value_or("");
  approval.approver = event_.on_behalf_of ? approved.approver : std::optional(event_.by);
  approval.oral = event_.on_behalf_of && !rule->outside;
  if (rule->in_charge) approval.only_named = state_.round.approver;
  approval.counts = does_count(state_, approval, regulation_, rulebook_);
  return approval;
}

// Topic, executor or a denial may have taken an approval's force, or given it back.
void Step::settle() {
  if (state_.stage != Stage::in_approval && state_.stage != Stage::approved) return;
  Draft* draft = state_.current_draft();
  if (draft == nullptr) return;
  for (Approval& each : draft->approvals)
    each.counts = does_count(state_, each, regulation_, rulebook_);
  const bool lacks_nothing = next_approval(state_, *draft, regulation_) == nullptr;
  state_.stage = lacks_nothing ? Stage::approved : Stage::in_approval;
}

// What counts is whether a role's word is there, whoever gave it. Who gives his own does so at its time; all else follows from
// the recording.
void Step::turn(const Draft& draft, const Cover& before, const Cover& after) {
  const auto holds = [](const std::vector<RoleId>& roles, const RoleId& role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  };
  const auto* word = event_.as<Approved>();
  for (const RoleId& role : after.given) {
    if (holds(before.given, role)) continue;
    Occurrence& given = word != nullptr && word->role == role
                            ? occur(TriggerKind::approved, draft.body)
                            : follow(TriggerKind::approved, draft.body);
    given.role = role;
  }
  for (const RoleId& role : after.lacking)
    if (holds(before.given, role)) follow(TriggerKind::approval_lost, draft.body).role = role;
  if (before.full && !after.full) end({TriggerKind::fully_approved}, std::nullopt);
  if (before.full || !after.full) return;
  if (word != nullptr)
    occur(TriggerKind::fully_approved, draft.body);
  else
    follow(TriggerKind::fully_approved, draft.body);
}

// --- what stands in the network ---

std::optional<Refusal> Step::operator()(const Published& published) {
  if (published.replaces) return correct_link(published, *published.replaces);
  if (published.again) return put_up_again(published);
  const Draft* named =
      published.draft ? std::as_const(state_).find_draft(*published.draft) : nullptr;
  const auto place = named == nullptr
                         ? std::nullopt
                         : std::optional(static_cast<std::size_t>(named - state_.drafts.data()));
  const auto is_it = [&](const Publication& each) {
    return each.url == published.url && each.draft == place &&
           each.text == published.text.value_or("");
  };
  const auto first =
      state_.publications.begin() + static_cast<std::ptrdiff_t>(state_.round.first_publication);
  if (std::any_of(first, state_.publications.end(), is_it)) return repeat();
  auto refusal = out_of_place(published, named);
  if (refusal) state_.clashes.push_back({index_, std::move(*refusal)});
  const bool is_irregular = published.irregular || refusal.has_value();
  const DraftKind kind = published.irregular ? published.answer.value_or(DraftKind::final_answer)
                         : named != nullptr  ? named->kind
                                             : DraftKind::final_answer;
  put_up(published, place, kind, is_irregular);
  return std::nullopt;
}

// Why it should not stand there; what stands there is recorded all the same.
std::optional<Refusal> Step::out_of_place(const Published& published, const Draft* named) const {
  if (published.irregular) {
    if (!state_.is_over()) return std::nullopt;
    return refuse(text("дело уже окончено", "the case has ended already"));
  }
  const Draft* current = std::as_const(state_).current_draft();
  if (current == nullptr || (named == current && state_.stage != Stage::approved))
    return refused_by_table(state_.stage, move_of(state_, event_), clause_of(event_, regulation_));
  if (named != current)
    return refuse(
        text("этот проект не ждёт размещения", "this draft does not wait to be published"));
  return std::nullopt;
}

std::optional<std::size_t> Step::elsewhere_of(const Published& published) const {
  return published.elsewhere ? std::optional(index_) : std::nullopt;
}

void Step::put_up(const Published& published, std::optional<std::size_t> draft, DraftKind kind,
                  bool irregular) {
  Publication publication;
  publication.draft = draft;
  publication.kind = kind;
  publication.at = at();
  publication.by = event_.by;
  publication.event = index_;
  publication.digest = event_.digest;
  publication.url = published.url;
  publication.irregular = irregular;
  publication.elsewhere = elsewhere_of(published);
  publication.position = state_.occurrences.size();
  publication.text = published.text.value_or("");
  state_.publications.push_back(std::move(publication));
  occur(TriggerKind::published);
  if (irregular)
    end({TriggerKind::drafted, TriggerKind::approval_lost, TriggerKind::remarked,
         TriggerKind::fully_approved},
        std::nullopt);
  if (draft) state_.drafts[*draft].fate = Fate::published;
  if (Draft* other = state_.current_draft()) drop(*other, Fate::fallen);
  // What stands under a message that is out of work promises nothing more.
  if (kind == DraftKind::interim && state_.stage != Stage::declined) {
    const auto promise = draft ? state_.drafts[*draft].promise : std::nullopt;
    // Without a body: the final draft is owed by whoever has the case when it comes.
    occur(TriggerKind::published_interim).promised = promise;
    if (promise) occur(TriggerKind::promised).promised = promise;
  }
  if (kind == DraftKind::final_answer) occur(TriggerKind::published_final);
  if (state_.stage == Stage::declined) return;
  if (state_.has_final_answer()) {
    state_.stage = Stage::closed;
    end_case();
  } else if (state_.stage != Stage::fresh && state_.stage != Stage::classified) {
    state_.stage = Stage::awaiting_final;
  }
}

// The publication whose text is put up once more: that of the draft named, else the last one.
const Publication* Step::find_shown(const Published& published) const {
  const Publication* found = nullptr;
  for (const Publication& each : state_.publications) {
    const bool is_it =
        !published.draft || (each.draft && state_.drafts[*each.draft].digest == *published.draft);
    if (is_it) found = &each;
  }
  return found;
}

std::optional<Refusal> Step::put_up_again(const Published& published) {
  // Without links nothing tells two of them apart.
  const auto same_link = [&](const Publication& each) {
    return each.url && each.url == published.url;
  };
  if (std::any_of(state_.publications.begin(), state_.publications.end(), same_link))
    return repeat();
  const Publication* shown = find_shown(published);
  Publication again = shown == nullptr ? Publication{} : *shown;
  if (shown == nullptr) {
    // What stands there is never left out; but it is no text that was approved and published.
    state_.clashes.push_back(
        {index_,
         refuse(text("этот текст ещё не размещали: повторять нечего",
                     "this text was not published yet: there is nothing to put up again"))});
    const Draft* named =
        published.draft ? std::as_const(state_).find_draft(*published.draft) : nullptr;
    if (named != nullptr) {
      again.draft = static_cast<std::size_t>(named - state_.drafts.data());
      again.kind = named->kind;
    }
    again.irregular = true;
  }
  again.at = at();
  again.by = event_.by;
  again.event = index_;
  again.digest = event_.digest;
  again.url = published.url;
  again.former_links.clear();
  again.sightings.clear();
  again.again = true;
  again.elsewhere = elsewhere_of(published);
  state_.publications.push_back(std::move(again));
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const PublicationSeen& seen) {
  if (Publication* publication = state_.find_publication(seen.publication)) {
    publication->sightings.push_back({seen.network_time, seen.text_digest, seen.differs, index_});
    return std::nullopt;
  }
  if (is_one_of(state_.gone, seen.publication)) return std::nullopt;
  return refuse(text("размещения, которое видно в сети, в деле нет",
                     "the case has no such publication that could have been seen"));
}

std::optional<Refusal> Step::correct_link(const Published& published, const std::string& digest) {
  Publication* corrected = state_.find_publication(digest);
  if (corrected == nullptr) {
    if (is_one_of(state_.gone, digest)) return std::nullopt;
    return refuse(text("размещения, чью ссылку исправляют, нет",
                       "there is no such publication whose link could be corrected"));
  }
  const bool is_same_link = corrected->url == published.url;
  // Under the same link a copy may be added, or it may be said that it leads elsewhere.
  const bool says_more =
      !event_.attachments.empty() || corrected->elsewhere.has_value() != published.elsewhere;
  if (is_same_link && !says_more) return repeat();
  if (corrected->url && !is_same_link) corrected->former_links.push_back(*corrected->url);
  corrected->url = published.url;
  corrected->elsewhere = elsewhere_of(published);
  return std::nullopt;
}

}  // namespace otklik::cases
