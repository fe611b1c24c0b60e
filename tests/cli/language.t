# In Russian: the words of the regulation and of the people who use it.
$ . "$TESTS_DIR/cli/setup.sh"; register; export OTKLIK_LANG=ru; take 1
260302-KNYCQNC
$ at 10:25 operator classify KNYC --topic roads.potholes --location neftekumsk; at 10:30 operator assign KNYC roads
260302-KNYCQNC: к направлению
  срок                     пункт  за кем                                     до
  направление исполнителю  8.2    отдел по организационным и общим вопросам  2026-03-02 11:20  срок идёт
  проект ответа            11                                                2026-03-02 16:20  срок идёт
  размещение ответа        10     отдел по организационным и общим вопросам  2026-03-03 10:20  срок идёт
260302-KNYCQNC: у исполнителя
  срок               пункт  за кем                                     до
  проект ответа      11     Отдел дорожного хозяйства и транспорта     2026-03-02 16:20  срок идёт
  размещение ответа  10     отдел по организационным и общим вопросам  2026-03-03 10:20  срок идёт
  возврат            9      Отдел дорожного хозяйства и транспорта     2026-03-02 11:00  срок идёт

$ otklik list; otklik list --stage declined
Сообщения

сообщение       стадия        тематика       исполнитель  ближайший ср…  до
260302-KNYCQNC  у исполните…  roads.pothol…  roads        проект ответа  2026-03-02 16:20  срок идёт

всего: 1
таких сообщений нет

$ otklik report overdue --as-of 2026-03-02T16:30
Просрочено
по состоянию на: 2 марта 2026 г., 16:30
положение: neftekumsk-1885
календари: ru, stavropol
состояние реестра: [0-9a-f]{40} (re)
версия программы: 0.1.0

сообщение       срок           пункт  за кем              тематика        до                раб. мин
260302-KNYCQNC  проект ответа  11     Отдел дорожного х…  roads.potholes  2026-03-02 16:20        10

всего: 1 срок

$ otklik explain KNYC draft
260302-KNYCQNC
проект ответа (п. 11)
  за кем:       Отдел дорожного хозяйства и транспорта
  начало:       2026-03-02 10:20, выявлено
  срок:         3 рабочих часа до 2026-03-03 10:20
  исполнить до: 2026-03-02 16:20
  состояние:    срок идёт

как посчитано
  день        с      до     раб. мин  почему
  2026-03-02  16:20  18:00       100  учтено
  2026-03-02  18:00  24:00            вне рабочего времени
  2026-03-03  00:00  09:00            вне рабочего времени
  2026-03-03  09:00  10:20        80  учтено

$ otklik log KNYC | sed 's/[0-9a-f]\{10\}$/COMMIT/'
260302-KNYCQNC

n  когда             кто       что                                       слова  записано          коммит
1  2026-03-02 10:20  operator  выявлено                                         2026-03-02 10:20  COMMIT
2  2026-03-02 10:25  operator  определены тематика, локация, важность:…         2026-03-02 10:25  COMMIT
3  2026-03-02 10:30  operator  направлено исполнителю: Отдел дорожного…         2026-03-02 10:30  COMMIT

всего: 3

$ refused at 10:40 operator publish KNYC --url 'https://vk.com/wall-1234567_1?reply=99'
otklik: 260302-KNYCQNC: `publish` невозможно на стадии assigned («у исполнителя») (п. 10)
  сейчас «operator» может: classify, decline, assign --instead, assign --add, return, draft
[3]

$ refused at 10:40 housing-officer draft KNYC -m 'Наше.'
otklik: 260302-KNYCQNC: сообщение не находится у органа «housing» (п. 11)
  сейчас «housing-officer» может записать только примечание
[3]

$ refused at 10:40 operator note KNYC
otklik: нет текста
  дайте его: -m ТЕКСТ или -F ФАЙЛ
[2]

$ refused at 10:40 operator classify KNYC --topic roads.potholse 2>&1 | head -n 2
otklik: 260302-KNYCQNC: нет такой темы в registry/topics.yaml: «roads.potholse»
  ближайшее: roads.potholes

$ otklik lst
otklik: нет команды «lst»
  ближайшее: list
  справка: otklik --help
[2]

$ otklik show ZZZZ
otklik: нет сообщения «ZZZZ»
[4]

$ otklik check
проверено сообщений: 1, найдено: 0

# Not one of the words that the regulation does not use for these messages.
$ { otklik --help; for name in ingest classify decline assign return draft approve publish note retract show list log explain report check; do otklik $name --help; done; otklik regulation show; otklik show KNYC; } | grep -ciE 'обращени|жалоб|заявител|тикет|кейс|эскалац'
0
[1]
