using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>What services do wrong, and what comes of it.</summary>
public sealed class TroubledServiceTests
{
    private static readonly ServiceLimits Impatient = new()
    {
        ReadTimeout = TimeSpan.FromSeconds(5),
        SpeedAfter = TimeSpan.FromMilliseconds(200),
        LeastBytesPerSecond = 5000,
        Retries = 2,
    };

    [Theory]
    [InlineData("TooManyCalls")]
    [InlineData("Truncated")]
    [InlineData("BrokenGzip")]
    [InlineData("CutJson")]
    [InlineData("Html")]
    [InlineData("Drip")]
    [InlineData("Reset")]
    [InlineData("ServerError")]
    public async Task What_passes_is_waited_out(string trouble)
    {
        await using var server = await StandInServer.StartAsync();
        server.Limits = Impatient;
        server.Tables.Troubles.Enqueue(Enum.Parse<Trouble>(trouble));
        var fetched = await server.FetchAsync();
        Assert.Equal(2 + 1, server.Tables.DataCalls);
        Assert.True(server.Time.Waited > TimeSpan.Zero);
        Assert.Equal(0, (await server.FetchAsync(offline: true)).CallsMade);
        Assert.NotNull(fetched.RecipePath);
    }

    [Theory]
    [InlineData("TooManyCalls", "service-busy")]
    [InlineData("Truncated", "service-truncated")]
    [InlineData("BrokenGzip", "service-truncated")]
    [InlineData("CutJson", "service-truncated")]
    [InlineData("Html", "service-wrong-kind")]
    [InlineData("Drip", "service-slow")]
    [InlineData("Reset", "service-failed")]
    [InlineData("ServerError", "service-failed")]
    [InlineData("Redirect", "service-refused")]
    [InlineData("DropArea", "wrong-answer")]
    [InlineData("ChangeTable", "changing-table")]
    public async Task What_does_not_pass_is_told_and_nothing_of_it_is_kept(string trouble, string code)
    {
        await using var server = await StandInServer.StartAsync();
        server.Limits = Impatient;
        for (var i = 0; i < 40; i++)
            server.Tables.Troubles.Enqueue(Enum.Parse<Trouble>(trouble));
        var fault = await Assert.ThrowsAsync<DataException>(() => server.FetchAsync());
        Assert.Equal(code, fault.Finding.Code);
        Assert.Empty(Directory.GetFiles(server.Folder, "recipe.json", SearchOption.AllDirectories));
        server.Tables.Troubles.Clear();
        Assert.NotEqual(0, (await server.FetchAsync()).CallsMade);
    }

    [Fact]
    public async Task The_pause_that_the_service_asks_for_is_kept()
    {
        await using var server = await StandInServer.StartAsync();
        server.Tables.Troubles.Enqueue(Trouble.TooManyCalls);
        await server.FetchAsync();
        Assert.Equal(TimeSpan.FromSeconds(7), server.Time.Waited);
    }

    [Fact]
    public async Task A_piece_that_is_too_large_is_halved()
    {
        await using var server = await StandInServer.StartAsync();
        server.Tables.TellsLimits = false;
        server.Tables.MaxCells = 300;
        await server.FetchAsync();
        Assert.Equal(0, (await server.FetchAsync(offline: true)).CallsMade);
        Assert.True(server.Tables.DataCalls > 4);
    }

    [Fact]
    public async Task A_403_to_a_small_question_is_told_as_what_it_is_and_asked_again_next_time()
    {
        await using var server = await StandInServer.StartAsync();
        server.Tables.MaxCells = 300;
        for (var i = 0; i < 40; i++)
            server.Tables.Troubles.Enqueue(Trouble.Forbidden);
        var fault = await Assert.ThrowsAsync<DataException>(() => server.FetchAsync());
        Assert.Equal("service-refused", fault.Finding.Code);
        Assert.Contains("brandvägg", fault.Finding.Text, StringComparison.Ordinal);
        Assert.InRange(server.Tables.DataCalls, 2, 8);
        server.Tables.Troubles.Clear();
        Assert.NotEqual(0, (await server.FetchAsync()).CallsMade);
    }

    [Fact]
    public async Task A_run_that_was_broken_off_the_day_before_is_begun_anew()
    {
        await using var server = await StandInServer.StartAsync();
        server.Limits = Impatient;
        var whole = await server.FetchAsync();
        for (var i = 0; i < 3; i++)
            server.Tables.Troubles.Enqueue(Trouble.ServerError);
        await Assert.ThrowsAsync<DataException>(() => server.FetchAsync());
        Assert.Empty(server.Tables.Troubles);
        server.Time.Advance(TimeSpan.FromHours(21));
        var anew = await server.FetchAsync();
        Assert.Equal((whole.CallsMade, whole.AnswersReused), (anew.CallsMade, anew.AnswersReused));
    }

    [Fact]
    public async Task Two_programs_do_not_fetch_the_same_into_one_folder_at_once()
    {
        await using var server = await StandInServer.StartAsync();
        using (server.Open())
            Assert.Equal("fetch-running", Assert.Throws<DataException>(() => server.Open()).Finding.Code);
        Assert.NotEqual(0, (await server.FetchAsync()).CallsMade);
    }

    [Fact]
    public async Task A_table_that_changes_between_two_pieces_is_begun_again()
    {
        await using var server = await StandInServer.StartAsync();
        server.Tables.MaxCells = 300;
        server.Tables.Troubles.Enqueue(Trouble.None);
        server.Tables.Troubles.Enqueue(Trouble.ChangeTable);
        var fetched = await server.FetchAsync();
        var answers = Directory.GetFiles(fetched.Folder, "*.json", SearchOption.AllDirectories)
            .Where(file => file.Contains("TAB6574", StringComparison.Ordinal)
                && !file.EndsWith(".source.json", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var updated = server.Tables.Tables[0].Updated;
        Assert.All(answers, answer => Assert.Contains(updated, answer, StringComparison.Ordinal));
        Assert.Equal(1 + 1 + 1, server.Tables.Asked.Count(one => one.Contains("/metadata", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task So_many_calls_are_made_in_a_window_as_are_allowed()
    {
        await using var server = await StandInServer.StartAsync();
        server.Tables.MaxCells = 10;
        server.Tables.MaxCalls = 5;
        await server.FetchAsync();
        Assert.True(server.Tables.DataCalls > 80);
        Assert.Equal(server.Tables.Asked.Count, server.Tables.Asked.Distinct().Count() + 1);
        Assert.True(server.Time.Waited > TimeSpan.FromSeconds(10 * (server.Tables.DataCalls / 5 - 1)));
    }

    [Fact]
    public async Task A_question_too_long_for_an_address_is_posted()
    {
        await using var server = await StandInServer.StartAsync();
        await server.FetchAsync();
        var data = server.Tables.Asked.Where(one => one.StartsWith('!')).ToList();
        Assert.Contains(data, one => !one.Contains("valueCodes", StringComparison.Ordinal));
        Assert.Contains(data, one => one.Contains("valueCodes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_that_has_lost_a_dimension_is_told_with_those_that_it_has()
    {
        await using var server = await StandInServer.StartAsync();
        var contents = server.Tables.Tables[0].Dimensions.Single(one => one.Code == "ContentsCode");
        contents.Values[0] = ("00000XXX", "annat");
        var fault = await Assert.ThrowsAsync<DataException>(() => server.FetchAsync());
        Assert.Equal("table-changed-shape", fault.Finding.Code);
        Assert.Contains("00000XXX", fault.Finding.Text, StringComparison.Ordinal);
    }
}
