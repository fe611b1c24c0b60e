# Business::Hours asked what calendar_bench.cpp asks: an office with lunch and holidays at fixed dates.
# It has no short days, no working weekends and no way back, and gives up after thirty days.
use strict;
use warnings;
use Business::Hours;
use Time::Local qw(timelocal);

my $lunch = [{ Start => '13:00', End => '14:00' }];
my %week = map {
    my $works = $_ >= 1 && $_ <= 5;
    $_ => {
        Name   => "day $_",
        Start  => $works ? '09:00' : undef,
        End    => $works ? '18:00' : undef,
        Breaks => $works ? $lunch : [],
    }
} 0 .. 6;
my $hours = Business::Hours->new();
$hours->business_hours(%week,
    holidays => [(map { sprintf '01-%02d', $_ } 1 .. 8), qw(02-23 03-08 05-01 05-09 06-12 11-04)]);

# Asks for about a second of processor time; the starts go through working mornings, never twice the same in a row.
sub measure {
    my ($name, $question) = @_;
    my $first = timelocal(0, 0, 10, 10, 1, 2020);
    my ($asked, $began) = (0, (times)[0]);
    while ((times)[0] - $began < 1) {
        $question->($first + ($asked % 400) * 7 * 86400);
        $asked++;
    }
    printf "%-44s %14.0f a second\n", "Business::Hours, $name", $asked / ((times)[0] - $began);
}

measure('add 1 hour', sub { $hours->add_seconds($_[0], 3600) });
for my $days (1, 30) {
    measure("between, $days days", sub {
        my $end = $_[0] + $days * 86400;
        $hours->for_timespan(Start => $_[0], End => $end);
        $hours->between($_[0], $end);
    });
}
