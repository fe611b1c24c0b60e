#include "cases/recording/answer_place.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cases/events/whereabouts.hpp"
#include "cases/registries/links.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/refusal.hpp"

namespace otklik::cases {

namespace {

class AnswerPlace {
 public:
  AnswerPlace(const Message& message, std::string_view clause, const Registries& registries)
      : message_(message),
        clause_(clause),
        registries_(registries),
        network_(network_named(registries, message.network.text())) {}

  void is_link_of_answer(const std::string& url) const {
    const auto link = parse_link(url);
    if (!link)
      throw not_allowed(
          text("это не ссылка http(s): «{}»", "not an http(s) link: `{}`", disarmed(url)));
    if (!is_of_network(*link, network_, registries_))
      throw not_allowed(
          text("ссылка {1} не из той сети, где размещено сообщение ({0})",
               "the link to {1} is not of the network in which the message stands ({0})",
               network_.id, disarmed(link->host)),
          {text("адреса этой сети: {}", "this network's hosts: {}", joined_list(network_.hosts))});
    const auto id = native_id_of(*link, network_);
    if (link->rest == "/" || url == message_.url || (id && id == message_.native_id))
      throw not_allowed(
          text("это не ссылка на ответ: {}", "this is no link to an answer: {}", disarmed(url)));
  }

  // What stands elsewhere, or hidden, says so; and nothing else does.
  void stands_beside_message(const std::optional<std::string>& url, bool elsewhere,
                             const Text& way_out) const {
    const auto found = find_whereabouts(url, message_, registries_);
    if (elsewhere && found == Whereabouts::beside)
      throw Error(Category::usage, {"ответ размещён там же, где сообщение: уберите --elsewhere",
                                    "the answer stands where the message does: leave out "
                                    "--elsewhere"});
    if (elsewhere || !is_apart(found)) return;
    if (found == Whereabouts::hidden)
      throw not_allowed(
          text("эту ссылку откроют только участники: {}", "only members can open this link: {}",
               disarmed(*url)),
          {{"дайте ссылку, которую откроет каждый", "give a link that everybody can open"},
           way_out});
    throw not_allowed(
        text("ответ размещён не там, где сообщение: {}",
             "the answer stands in another place than the message: {}", disarmed(*url)),
        {{"если это одно и то же место, назовите его: same_place в "
          "registry/accounts.yaml",
          "if it is one and the same place, name it: same_place in "
          "registry/accounts.yaml"},
         way_out});
  }

  void is_official(const AccountId& id) const {
    const Account& account = account_named(registries_, id.text());
    if (account.network != network_.id)
      throw not_allowed(text("учётная запись «{}» не в этой сети",
                             "the account `{}` is not in this network", account.id));
    if (account.kind != AccountKind::official)
      throw not_allowed(text("«{}» — не официальная учётная запись администрации",
                             "`{}` is no official account of the administration", account.id));
  }

 private:
  Error not_allowed(Text what, std::vector<Text> notes = {}) const {
    return error_of({std::string(clause_), std::move(what)}, std::move(notes));
  }

  const Message& message_;
  std::string_view clause_;
  const Registries& registries_;
  const Network& network_;
};

}  // namespace

void require_answer_place(const Published& event, const Message& message, std::string_view clause,
                          const Registries& registries) {
  const AnswerPlace place(message, clause, registries);
  if (event.url) place.is_link_of_answer(*event.url);
  place.stands_beside_message(event.url, event.elsewhere,
                              {"если ответ всё же там: --elsewhere --basis ТЕКСТ",
                               "if the answer does stand there: --elsewhere --basis TEXT"});
  if (event.account) place.is_official(*event.account);
}

void require_reply_link(const std::string& url, const Message& message, std::string_view clause,
                        const Registries& registries) {
  const AnswerPlace place(message, clause, registries);
  place.is_link_of_answer(url);
  place.stands_beside_message(url, false,
                              {"запишите, где ему ответили: otklik note ID -m …",
                               "record where he was answered: otklik note ID -m …"});
}

}  // namespace otklik::cases
