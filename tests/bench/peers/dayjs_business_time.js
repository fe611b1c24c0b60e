// dayjs-business-time asked what calendar_bench.cpp asks: an office with lunch and holidays at fixed dates.
// It has no short days and no working weekends, and knows the process's own time zone only.
const dayjs = require('dayjs');
dayjs.extend(require('dayjs-business-time'));

const worked = [
  { start: '09:00:00', end: '13:00:00' },
  { start: '14:00:00', end: '18:00:00' },
];
dayjs.setBusinessTime({
  sunday: null,
  monday: worked,
  tuesday: worked,
  wednesday: worked,
  thursday: worked,
  friday: worked,
  saturday: null,
});

const holidays = [];
for (let year = 2017; year < 2028; ++year) {
  for (let day = 1; day <= 8; ++day) holidays.push(`${year}-01-0${day}`);
  for (const day of ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04']) holidays.push(`${year}-${day}`);
}
dayjs.setHolidays(holidays);

const seconds = () => process.cpuUsage().user / 1e6;

// Asks for about a second of processor time; the starts go through working mornings, never twice the same in a row.
function measure(name, question) {
  const starts = [];
  for (let week = 0; week < 400; ++week) starts.push(dayjs('2018-02-12T10:00:00').add(7 * week, 'day'));
  const began = seconds();
  let asked = 0;
  while (seconds() - began < 1) question(starts[asked++ % starts.length]);
  const rate = (asked / (seconds() - began)).toFixed(0);
  console.log(`${`dayjs-business-time, ${name}`.padEnd(44)} ${rate.padStart(14)} a second`);
}

measure('add 1 hour', (start) => start.addBusinessHours(1));
measure('add 2000 hours', (start) => start.addBusinessHours(2000));
for (const days of [1, 30]) {
  const end = (start) => start.add(days, 'day');
  measure(`between, ${days} days`, (start) => start.businessMinutesDiff(end(start)));
}
