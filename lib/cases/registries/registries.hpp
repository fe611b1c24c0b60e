// The registries: bodies that answer, people, topics, places, networks, accounts. Values and look-ups.
// Not for reading their files: see formats/.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "base/words.hpp"
#include "calendar/term.hpp"
#include "calendar/working_hours.hpp"
#include "cases/registries/answers.hpp"
#include "cases/registries/hints.hpp"

namespace otklik::cases {

/// A person in an office from a day to a day, both included.
struct Tenure {
  PersonId person;
  DateRange valid;

  friend bool operator==(const Tenure&, const Tenure&) = default;
};

/// Who holds the office on a day; the last entry that covers it. Nothing when nobody does.
std::optional<PersonId> find_holder(const std::vector<Tenure>& tenures, Date day);

enum class BodyKind { department, sectoral, territorial };

/// What a body is called from a day on, until its next title begins.
struct TitleSince {
  Date valid_from;
  Text title;

  friend bool operator==(const TitleSince&, const TitleSince&) = default;
};

/// A body that answers: a department of the staff, a sectoral or a territorial body (7).
struct Body {
  BodyId id;
  Text title;  ///< the only one, or the last of `titles`; a paper asks title_on()
  BodyKind kind{};
  std::vector<Tenure> heads;
  std::vector<Tenure> approvers;
  std::vector<TopicId> topics;
  std::vector<LocationId> locations;
  std::vector<calendar::WorkingHours> working_hours;  ///< empty = the office's
  Text addressed{};  ///< as letters address its head; empty: by the title
  std::vector<TitleSince>
      titles{};  ///< in order of their days; empty: it was never called otherwise

  /// What it was called on a day; before the first title begins, that one.
  const Text& title_on(Date day) const;

  friend bool operator==(const Body&, const Body&) = default;
};

/// A role that a person holds for a time.
struct RoleHeld {
  RoleId role;
  std::optional<BodyId> body;           ///< for which body, where the role acts for one
  std::optional<PersonId> substitutes;  ///< in whose stead
  DateRange valid;
  std::string order;              ///< number of the order, empty when none is named
  std::optional<RoleId> heads{};  ///< whose head he is: of all who hold that role

  friend bool operator==(const RoleHeld&, const RoleHeld&) = default;
};

struct Person {
  PersonId id;
  std::string name;
  std::vector<std::string> emails;
  std::vector<RoleHeld> roles;
  std::string
      addressed{};  ///< the name as letters address it (`Орловой В. М.`); empty: by initials
  std::string phone{};  ///< for the executor's line of letters; empty when not given
  std::vector<std::string>
      keys{};  ///< public keys that sign commits: a line of OpenSSH, or an armoured block of OpenPGP

  friend bool operator==(const Person&, const Person&) = default;
};

/// Months and days, every year.
struct Season {
  unsigned from = 0;  ///< month * 100 + day
  unsigned until = 0;

  friend bool operator==(const Season&, const Season&) = default;
};

/// A node of the tree of topics, flattened; a subtopic follows its parent.
struct Topic {
  TopicId id;
  Text title;
  std::optional<TopicId> parent;
  std::optional<BodyId> executor;  ///< the default one; inherited when the file gives none
  /// in charge of the direction; inherited when the file gives none
  std::vector<Tenure> approvers;
  std::vector<std::string> words;
  std::optional<Season> season;
  std::map<RuleId, calendar::Term> terms;

  friend bool operator==(const Topic&, const Topic&) = default;
};

struct Location {
  LocationId id;
  Text title;
  std::optional<LocationId> parent;
  std::vector<std::string> words;

  friend bool operator==(const Location&, const Location&) = default;
};

/// How a link of a network gives the message's native id: an ECMAScript pattern over path and query, and the id with $1, $2 …
struct NativeIdPattern {
  std::string pattern;
  std::string id;
  std::string place{};  ///< likewise the wall, group or chat; empty when the link does not tell it

  friend bool operator==(const NativeIdPattern&, const NativeIdPattern&) = default;
};

struct Network {
  NetworkId id;
  Text title;
  std::vector<std::string> hosts;  ///< empty = any host that no other network has
  std::vector<NativeIdPattern> native_ids;
  /// patterns over host, path and query of links that only members or who is logged in can open
  std::vector<std::string> private_links;
  std::optional<std::size_t> longest_answer;      ///< symbols; beyond it the network refuses
  std::optional<std::size_t> recommended_answer;  ///< symbols

  friend bool operator==(const Network&, const Network&) = default;
};

enum class AccountKind { official, governor };

/// An account of the administration (6) or of the Governor (12).
struct Account {
  AccountId id;
  NetworkId network;
  AccountKind kind{};
  std::string title;
  std::string url;
  std::string native;     ///< the network's own id of the account, empty when unknown
  std::string listed_at;  ///< the page of the site that lists it
  std::optional<Date> checked;
  /// other places that count as the account's: a channel's discussion group, a number beside a name
  std::vector<std::string> same_places{};

  friend bool operator==(const Account&, const Account&) = default;
};

struct Registries {
  std::vector<Body> bodies;
  std::vector<Person> people;
  std::vector<Topic> topics;
  std::vector<Location> locations;
  std::vector<Network> networks;
  std::vector<Account> accounts;
  Hints hints;
  Answers answers;

  /// Null when there is none of that name.
  const Body* find(const BodyId& id) const;
  const Person* find(const PersonId& id) const;
  const Topic* find(const TopicId& id) const;
  const Location* find(const LocationId& id) const;
  const Network* find(const NetworkId& id) const;
  const Account* find(const AccountId& id) const;
  /// The person with that e-mail address, null when there is none.
  const Person* find_by_email(std::string_view email) const;

  /// True when `topic` is `ancestor` or stands under it.
  bool is_under(const TopicId& topic, const TopicId& ancestor) const;
  bool is_under(const LocationId& location, const LocationId& ancestor) const;

  /// The body that topic and place propose: the topic's default executor, unless a body of the place has the topic. Nothing when
  /// none fits.
  std::optional<BodyId> propose_executor(const TopicId& topic, const LocationId& location) const;

  friend bool operator==(const Registries&, const Registries&) = default;
};

/// Who heads a body on a day: whoever then acts for it in the head's stead, else the head.
std::optional<PersonId> find_head(const Registries& registries, const Body& body, Date day);

/// Who is the head of those who hold a role, on a day, a substitute before whom they stand in for; nothing when staff.yaml names
/// nobody.
std::optional<PersonId> find_head(const Registries& registries, const RoleId& role, Date day);

}  // namespace otklik::cases

namespace otklik {
template <>
struct Words<cases::BodyKind> {
  using enum cases::BodyKind;
  static constexpr std::array<Word<cases::BodyKind>, 3> table{{
      {department, "department", "отдел аппарата", "department of the staff"},
      {sectoral, "sectoral", "отраслевой орган", "sectoral body"},
      {territorial, "territorial", "территориальный орган", "territorial body"},
  }};
};

template <>
struct Words<cases::AccountKind> {
  using enum cases::AccountKind;
  static constexpr std::array<Word<cases::AccountKind>, 2> table{{
      {official, "official", "официальная учётная запись", "official account"},
      {governor, "governor", "учётная запись Губернатора", "the Governor's account"},
  }};
};
}  // namespace otklik
