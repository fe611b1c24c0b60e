// registry/networks.yaml: docs/formats/networks.md.
#include "base/pattern.hpp"
#include "base/text.hpp"
#include "formats/codec.hpp"
#include "formats/files.hpp"

namespace otklik::formats {

namespace {

// How many groups the pattern has; reports `bad-pattern` when it is none.
std::optional<unsigned> groups_of(const Node& node, Problems& problems) {
  if (const Pattern* pattern = Pattern::of(node.text)) return pattern->groups();
  problems.report("bad-pattern", node.at, {"выражение не разобрать", "the pattern cannot be read"},
                  {"нужно регулярное выражение ECMAScript: проверьте скобки и знаки * + ?",
                   "it must be a regular expression of ECMAScript: look at brackets and * + ?"});
  return std::nullopt;
}

bool is_digit(char symbol) {
  return symbol >= '0' && symbol <= '9';
}

// Every $N of the id must be a group of the pattern.
void check_groups(const Node& id, unsigned groups, Problems& problems) {
  for (std::size_t i = 0; i + 1 < id.text.size(); ++i) {
    if (id.text[i] != '$' || !is_digit(id.text[i + 1])) continue;
    const auto group = static_cast<unsigned>(id.text[i + 1] - '0');
    if (group >= 1 && group <= groups) continue;
    problems.report("unknown-group", id.at,
                    text("группы ${} в выражении нет", "the pattern has no group ${}", group),
                    text("групп в скобках: {}", "groups in brackets: {}", groups));
  }
}

cases::NativeIdPattern native_id_of(const Fields& fields) {
  const Node& pattern = fields.need("pattern");
  const Node& id = fields.need("id");
  const Node* place = fields.find("place");
  if (!fields.problems().were_none_before())
    if (const auto groups = groups_of(pattern, fields.problems())) {
      check_groups(id, *groups, fields.problems());
      if (place != nullptr) check_groups(*place, *groups, fields.problems());
    }
  return {text_of(pattern, fields.problems()), text_of(id, fields.problems()),
          fields.text_or_none("place")};
}

std::vector<std::string> private_links_of(const Fields& fields) {
  if (!fields.problems().were_none_before())
    for (const Node& each : fields.list("private")) groups_of(each, fields.problems());
  return fields.texts("private");
}

std::optional<std::size_t> length_of(const Fields& fields, std::string_view key) {
  if (!fields.has(key)) return std::nullopt;
  return static_cast<std::size_t>(fields.number(key));
}

void read_lengths(const Fields& fields, cases::Network& network) {
  network.longest_answer = length_of(fields, "hard");
  network.recommended_answer = length_of(fields, "recommended");
  if (network.longest_answer && network.recommended_answer &&
      *network.longest_answer < *network.recommended_answer)
    fields.problems().report(
        "bad-range", fields.need("recommended").at,
        {"рекомендуемая длина больше предельной", "the recommended length is beyond the hard one"},
        {"уменьшите recommended", "make recommended smaller"});
}

cases::Network network_of(const Fields& fields) {
  cases::Network network;
  network.id = fields.id<NetworkId>("id");
  network.title = fields.words("title");
  network.hosts = fields.texts("hosts");
  for (const Node& item : fields.list("native_id"))
    network.native_ids.push_back(native_id_of(Fields(item, fields.problems())));
  network.private_links = private_links_of(fields);
  if (const Node* lengths = fields.find("longest_answer"))
    read_lengths(Fields(*lengths, fields.problems()), network);
  return network;
}

// A host leads to one network, and only one network takes the hosts that no other has.
class Hosts {
 public:
  explicit Hosts(Problems& problems) : problems_(problems) {}

  void add(const Fields& network) {
    const Node& hosts = network.need("hosts");
    for (const Node& host : hosts.items)
      if (!hosts_.insert(host.text).second)
        problems_.report(
            "duplicate-host", host.at,
            text("узел `{}` уже есть в этом файле", "the host `{}` is already in this file",
                 disarmed(shortened(host.text, 60))),
            {"оставьте его у одной сети", "keep it for one network"});
    if (!hosts.items.empty() || !hosts.is_list()) return;
    if (has_rest_)
      problems_.report("second-other", hosts.at,
                       {"сеть без узлов уже есть", "there is a network without hosts already"},
                       {"узлы может не называть только одна сеть, `other`",
                        "only one network, `other`, may name no hosts"});
    has_rest_ = true;
  }

 private:
  Problems& problems_;
  std::set<std::string> hosts_;
  bool has_rest_ = false;
};

std::vector<cases::Network> decode(const Fields& fields) {
  std::vector<cases::Network> networks;
  UniqueNames names(fields.problems());
  Hosts hosts(fields.problems());
  for (const Node& item : fields.list("networks")) {
    const Fields entry(item, fields.problems());
    networks.push_back(network_of(entry));
    names.add(networks.back().id.text(), item.at);
    hosts.add(entry);
  }
  return networks;
}

}  // namespace

Read<std::vector<cases::Network>> read_networks(std::string_view bytes, std::string_view file,
                                                KnownTrees* known) {
  return read_settings_file<std::vector<cases::Network>>("networks", bytes, file, known, decode);
}

}  // namespace otklik::formats
