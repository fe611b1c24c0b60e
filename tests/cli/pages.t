# Reports and documents as pages, letters and a site: docs/pages.md.
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3; do take $n; done; bring KNYC closed; bring 9H72 in_approval; at 10:50 operator -q classify JVKC --topic housing.water --significant; at 10:55 operator -q assign JVKC housing
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
$ cat >hostile.json <<'END'
> {"network": "vk", "native_id": "-1_1", "url": "https://vk.com/wall-1_1", "posted_at": "2026-03-02T10:15:00+03:00", "author": {"name": "</title><script>alert(1)</script>"}, "text": "=HYPERLINK(\"http://evil\") <img src=x onerror=alert(1)> {{{title}}} \u001b[31m \u202e ]]> &lt;b&gt;"}
> END
$ at 10:20 operator -q ingest hostile.json; rm hostile.json; evil=$(otklik list --format tsv | grep -v -e KNYC -e 9H72 -e JVKC | tail -n 1 | cut -f1)

# One file each; nothing in it is a stranger's, and nothing is loaded or run.
$ for f in html md fodt; do otklik report card $evil --format $f -o card.$f; grep -c -e '<script' -e '<img' -e $'\e' -e $'\u202e' card.$f; grep -c 'onerror=alert' card.$f; done
0
1
0
1
0
1
$ grep -c -e 'http-equiv="Content-Security-Policy"' -e '<html lang="en">' -e '<h1>' card.html; grep -o '<blockquote>.*</blockquote>' card.html
3
<blockquote>=HYPERLINK(&quot;http://evil&quot;) &lt;img src=x onerror=alert(1)&gt; {{{title}}} \x1b[31m \u202e ]]&gt; &amp;lt;b&amp;gt;</blockquote>
$ otklik --lang ru report quarterly --quarter 2026Q1 --format html | grep -o -e '<figcaption>[^<]*' -e '<li><span>[^<]*</span><span class="number">[^<]*' -e '<li><svg[^/]*/>.*</svg>[^<]*' | sed 's/<svg.*svg>//; s/<[^>]*>/ /g'
 Сроки ответов по неделям
 ответа ещё нет
  с 2 марта 2026 г.  1 / 0 / 3
 Темы
  Дороги и тротуары  2
  Жилищно-коммунальное хозяйство  1
  не указано  1
 Исполнители: проекты ответов
 проект с опозданием
  Отдел дорожного хозяйства и транспорта  2 / 0
 Куда ушло время до ответа
  у отдела  20
  у исполнителя  30
  на согласовании  10
  на доработке  0
$ otklik report quarterly --quarter 2026Q1 --format json | jq -c '.by_week, .time_spent'
[{"week":"2026-03-02","in_time":1,"late":0,"pending":3}]
{"answered":1,"mean_working_minutes":{"department":20,"executor":30,"approver":10,"rework":0}}
$ otklik report card KNYC --format xlsx -o card.xlsx; ls card.xlsx 2>&1 | wc -l; otklik report card KNYC,9H72 --format html; otklik report accounts --format pdf
otklik: card comes as text, html, md, fodt
1
otklik: one html file is of one case, and several are named
otklik: no format `pdf`
  known: text, json, tsv, csv; reports also html, md, fodt, ics, xlsx; documents text, html, md, fodt
[2]

# A letter: to whom and from whom is the regulation's; whoever asks for it has prepared it.
$ words() { sed -n 's/<[^>]*>/ /g; /[^ ]/p' | sed 's/^ *//; s/ *$//; s/  */ /g'; }
$ otklik --lang ru --as operator report quarterly --quarter 2026Q1 --format fodt | sed -n '/<office:body>/,$p' | words | grep -v '^$' | sed -n '1,9p'
Управляющему делами
Орловой В. М.
2 марта 2026 г.&#160;&#160;№&#160;____________
Ежеквартальная информация (п. 22)
В соответствии с п. 22 положения № 1885 от 6 декабря 2023 г., направляется информация о тематике выявленных сообщений и качестве работы с исполнителями: I квартал 2026 г.
Выявлено 4 сообщения; ответ размещён в срок — 1, с опозданием — 0, ответа ещё нет — 3.
Ранее: 1 октября 2025 г. – 31 декабря 2025 г.
Мало данных (меньше 20): доли, отмеченные *, и сравнение ненадёжны. За период 4 сообщения
Сроки ответов по неделям
$ otklik --lang ru --as operator report quarterly --quarter 2026Q1 --format fodt | words | sed -n '/Отдел по организационным.*Ковал/,$p' | sed 's/реестра: .*/реестра: …/'
Отдел по организационным и общим вопросам А. С. Ковалёва
Анна Сергеевна Ковалёва
доб. 101
Как составлено
Период: I квартал 2026 г.
С: 1 января 2026 г.
По: 31 марта 2026 г.
По состоянию на: 2 марта 2026 г., 12:00
Положение: neftekumsk-1885
Календари: ru, stavropol
Состояние реестра: …
Версия программы: 0.1.0
$ otklik --lang ru report request JVKC --as-of 2026-03-05T12:00; otklik report request JVKC --owner roads --as-of 2026-03-05T12:00; otklik report request KNYC --as-of 2026-03-05T12:00
О представлении объяснения
  кому: начальнику отдела жилищно-коммунального хозяйства, Лобанову П. А.
  от:   управляющий делами, В. М. Орлова
  дата: 5 марта 2026 г.
По сообщению 260302-JVKC594 выявлены признаки нарушения исполнительской дисциплины: проект ответа не представлен либо представлен с превышением срока.
Прошу в соответствии с п. 24 положения № 1885 от 6 декабря 2023 г. представить письменное объяснение причин.

признаки нарушения
  срок           пункт  до                исполнено  раб. мин
  проект ответа  11     2026-03-02 16:20                 1240
управляющий делами, В. М. Орлова
otklik: case 260302-JVKC594 shows no sign of a breach that waits for an explanation
otklik: case 260302-KNYCQNC shows no sign of a breach that waits for an explanation
[4]
$ cmp <(otklik report quarterly --quarter 2026Q1 --format fodt --as-of 2026-03-02T12:00) <(TZ=Asia/Tokyo LC_ALL=C OTKLIK_NOW=2026-05-05T10:00 otklik report quarterly --quarter 2026Q1 --format fodt --as-of 2026-03-02T12:00) && echo same
same

# The register's own form, committed like every setting; for one document before for all.
$ commit() { git add -A; git -c user.name=a -c user.email=administrator@neftekumsk.example commit -qm form; }
$ mkdir letters; echo '<a>{{title}}|{{{title}}}{{#letter}}|{{to_post}}{{/letter}}</a>' >letters/letter.fodt; echo '<m>{{title}}</m>' >letters/memo.fodt; commit; for d in card memo; do otklik report $d JVKC --format fodt; done; otklik report quarterly --format fodt
<a>Card of case 260302-JVKC594|Card of case 260302-JVKC594</a>
<m>Information about a socially significant message</m>
<a>Quarterly information (clause 22)|Quarterly information (clause 22)|Managing director</a>
$ echo '{{#blocks}}' >letters/letter.fodt; commit; otklik report card JVKC --format fodt
otklik: letters/letter.fodt: the form cannot be read: Unclosed section "blocks" at 0
  its tags are described in docs/pages.md
[5]

# The site: only a folder of ours is replaced, as a whole.
$ otklik report dashboard; mkdir mine; echo precious >mine/file; otklik report dashboard -o mine; cat mine/file; rm -r mine
otklik: name a folder: report dashboard -o DIR
otklik: mine is neither an empty folder nor earlier output: it will not be replaced
  name a new folder
precious
$ otklik report dashboard -o site; ls -A; ls -A site site/cases site/approvers; grep -o 'href="cases/[^"]*"' site/open.html | sort -u | wc -l
site: 22 pages
.git
.gitattributes
calendars
card.fodt
card.html
card.md
cases
columns
letters
otklik.yaml
registry
regulations
site
templates
site:
.otklik-output
approvers
approvers.html
cases
executors
executors.html
index.html
open.html
period.html

site/approvers:
deputy-head-social.html
deputy-head.html
governor_office.html

site/cases:
260302-9H72V19.html
260302-JVKC594.html
260302-VBEQBZZ.html
3
$ mkdir site.999999.new; touch site.999999.new/.otklik-output; echo old >site/index.html; ln -s site link; otklik -q report dashboard -o link; grep -c '<h1>Today</h1>' site/index.html; ls -dA site* link
1
link
site
$ for page in site/*.html site/*/*.html; do for to in $(grep -o 'href="[^#"][^"]*"' $page | sed 's/href="//; s/"//' | sort -u); do [ -f $(dirname $page)/$to ] || echo "$page: $to"; done; done; grep -rl -e '<script' -e '<img' -e $'\e' site | wc -l
0
$ otklik -q report dashboard -o site --anonymize; grep -rl -e HYPERLINK -e 'Иван Петров' -e 'Яма у дома' -e vk.com/wall site | wc -l; otklik -q report dashboard -o site; grep -rl -e HYPERLINK site | wc -l
0
1

# A person's own list.
$ otklik report approvals --owner deputy-head --format tsv | cut -f1-3; otklik report approvals --owner deputy-head-social --format tsv | tail -n +2 | wc -l; otklik report due --owner deputy-head | tail -n 1
case	role	person
260302-9H72V19	deputy_head	deputy-head
0
total: 0 deadlines
