using System.Text;
using Omradesprofiler.MobileTeams;
using Omradesprofiler.MobileTeams.Requests;

namespace Omradesprofiler.Tests.MobileTeams;

public sealed class ScheduleRequestTests
{
    [Theory]
    [InlineData("16:00", 480, true)]
    [InlineData("16:01", 480, false)]
    [InlineData("23:00", 480, false)]
    [InlineData("09:00", 900, true)]
    [InlineData("10:00", 900, false)]
    public void A_day_ends_before_midnight(string startsAt, int dayMinutes, bool isRead)
    {
        var reading = Read($$"""
            {"reachMinutes":10,"startsAt":"{{startsAt}}",
             "teams":[{"base":"K015","dayMinutes":60},{"base":"K015","dayMinutes":{{dayMinutes}}}]}
            """);
        if (isRead)
        {
            Assert.NotNull(reading.Request);
            return;
        }

        var fault = Assert.Single(reading.Faults, fault => fault.Place == "teams[1].dayMinutes");
        Assert.Contains("midnatt", fault.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[11]", "heltal från 1 till 10")]
    [InlineData("[]", "minst en dag")]
    public void Working_days_have_one_fault_and_the_true_one(string days, string reason)
    {
        var reading = Read($$"""{"reachMinutes":10,"teams":[{"base":"K015","workingDays":{{days}}}]}""");
        Assert.Contains(reason, Assert.Single(reading.Faults).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_the_day_is_not_its_beginning()
    {
        Assert.Equal("24:00", ScheduleRequestJson.ClockOf(24 * 60));
        Assert.Equal("08:05", ScheduleRequestJson.ClockOf((8 * 60) + 5));
    }

    [Fact]
    public void How_often_is_in_words()
    {
        Assert.Equal(
            ["varje arbetsdag", "minst varannan arbetsdag", "minst var tredje arbetsdag", "minst var sjunde arbetsdag",
                "minst var tjugonde arbetsdag"],
            new[] { 1, 2, 3, 7, 20 }.Select(DayWords.Every));
    }

    private static ScheduleReading Read(string json) => ScheduleRequestJson.Read(Encoding.UTF8.GetBytes(json));
}
