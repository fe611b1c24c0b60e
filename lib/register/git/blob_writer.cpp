#include "register/git/blob_writer.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

namespace otklik::store {

namespace {

std::filesystem::path scratch_folder(const Git& git) {
  auto folder = git.private_dir() / "tmp";
  make_folders(folder);
  return folder;
}

// A message at a time would wake git for each.
constexpr std::size_t piece = 65536;

}  // namespace

// Without filters: what users' settings make of line ends must not change a byte of a case.
LooseBlobs::LooseBlobs(const Git& git)
    : hashes_(git.start({"hash-object", "-w", "--no-filters", "--stdin-paths"})) {}

void LooseBlobs::add(const std::string& file) {
  hashes_->write(file + '\n');
}

std::vector<ObjectId> LooseBlobs::finish() {
  const std::string ids = hashes_->read_all();
  std::vector<ObjectId> blobs;
  for (const std::string_view line : split(trimmed(ids), '\n'))
    blobs.push_back({std::string(line)});
  return blobs;
}

// Cases differ too much from one another for deltas to be worth the time.
PackedBlobs::PackedBlobs(const Git& git)
    : marks_(scratch_folder(git) / "marks"),
      import_(git.start({"fast-import", "--quiet", "--done", "--depth=0",
                         "--export-marks=" + marks_.string()})) {}

std::size_t PackedBlobs::add(std::string_view bytes) {
  waiting_ += fmt::format("blob\nmark :{}\ndata {}\n", ++count_, bytes.size());
  waiting_.append(bytes).append("\n");
  if (waiting_.size() >= piece) send();
  return count_ - 1;
}

void PackedBlobs::send() {
  import_->write(waiting_);
  waiting_.clear();
}

std::string PackedBlobs::read(std::size_t place) {
  send();
  import_->write(fmt::format("cat-blob :{}\n", place + 1));
  const std::string answer = import_->read_line();  // `<id> blob <size>`
  const auto size = parse_unsigned(std::string_view(answer).substr(answer.rfind(' ') + 1));
  if (!size)
    throw Error(Category::failed, text("git fast-import ответил иное: {}",
                                       "git fast-import answered otherwise: {}", disarmed(answer)));
  std::string bytes = import_->read(static_cast<std::size_t>(*size));
  import_->read(1);
  return bytes;
}

std::vector<ObjectId> PackedBlobs::finish() {
  send();
  import_->write("done\n");
  import_->read_all();
  std::vector<ObjectId> blobs(count_);
  const std::string marks = load_file(marks_).value_or("");
  for (const std::string_view line : split(trimmed(marks), '\n')) {
    const auto blank = line.find(' ');
    const auto mark = parse_unsigned(line.substr(0, blank).substr(1));
    if (mark && *mark >= 1 && *mark <= count_)
      blobs[*mark - 1] = {std::string(line.substr(blank + 1))};
  }
  return blobs;
}

}  // namespace otklik::store
