using System.Net;
using System.Net.Http.Headers;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Commands;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server;

/// <summary>A small workspace with own data on a server of its own, which then is taken back.</summary>
public sealed class WithdrawTests : IAsyncLifetime
{
    private readonly OwnPackage _package = new();
    private OwnServer _server = null!;

    private Workspace Workspace => _server.Workspace;

    private SnapshotId Id => _server.Id;

    public async ValueTask InitializeAsync() => _server = await OwnServer.Start(_package);

    [Fact]
    public async Task Values_are_gone_and_borders_stay()
    {
        string[] values =
        [
            "/api/v1/indicators", "/api/v1/indicators/diabetes/values?level=deso",
            "/api/v1/indicators/diabetes/values?level=deso&format=csv", "/api/v1/profiles/deso/9901A0010",
            "/api/v1/rankings?indicator=diabetes&level=deso", "/api/v1/listings?level=regso",
            "/ogc/collections/deso-2025/items?f=json", "/ogc/collections/deso-2025/items/9901A0010?f=json",
            $"/tiles/{Id}/webmercator/deso-2025/8/142/78.mvt?indicators=diabetes",
        ];
        string[] borders =
        [
            "/api/v1/snapshot", "/api/v1/areas?level=deso", "/api/v1/areas/deso/9901A0010", "/tiles/deso-2025.json",
            "/ogc/collections?f=json", "/health/live",
        ];
        var tags = new Dictionary<string, EntityTagHeaderValue?>();
        foreach (var path in values.Concat(borders))
        {
            using var answer = await _server.Get(path);
            Assert.True((int)answer.StatusCode < 300, $"{path}: {(int)answer.StatusCode}");
            tags[path] = answer.Headers.ETag;
        }

        Assert.Equal(0, WithdrawCommand.Run(Id.Value, Workspace.Place, "Fel tröskel"));
        await UntilGone(values[0]);
        foreach (var path in values)
        {
            using var answer = await _server.Get(path);
            Assert.True(answer.StatusCode == HttpStatusCode.Gone, $"{path}: {(int)answer.StatusCode}");
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("återkallad", text, StringComparison.Ordinal);
            Assert.DoesNotContain("tröskel", text, StringComparison.Ordinal);
            using var again = await _server.Get(path, tags[path]);
            Assert.True(again.StatusCode == HttpStatusCode.Gone, $"{path} with its tag: {(int)again.StatusCode}");
        }

        foreach (var path in borders)
        {
            using var answer = await _server.Get(path);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public void Twice_is_harmless_and_nothing_else_is_changed_or_removed()
    {
        var before = Files();
        Assert.True(Workspace.Withdraw(Id, "a"));
        Assert.False(Workspace.Withdraw(Id, "b"));
        Assert.Equal([Id], Workspace.ListWithdrawn());
        Assert.Equal(["import", "withdraw"], Workspace.Journal.List().Select(entry => entry.Kind));
        Assert.Equal(before, Files());
        Assert.Equal(Id, Workspace.FindCurrent());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Workspace.FindFile(Id)!));
    }

    [Theory]
    [InlineData("0000000000000000", "missing-snapshot")]
    [InlineData("../../etc/passwd", "invalid-snapshot")]
    [InlineData("", "invalid-snapshot")]
    public void An_unknown_snapshot_is_refused(string id, string code)
    {
        var refusal = Assert.Throws<DataException>(() => WithdrawCommand.Run(id, Workspace.Place, "a"));
        Assert.Equal(code, refusal.Finding.Code);
        Assert.Empty(Workspace.ListWithdrawn());
    }

    [Fact]
    public void The_same_data_are_refused_and_other_data_come_in_force()
    {
        Workspace.Withdraw(Id, "a");
        var refusal = Assert.Throws<DataException>(() => _package.Import(Workspace)).Finding;
        Assert.Equal("withdrawn-snapshot", refusal.Code);
        _package.Write("own.csv", $"{OwnPackage.Header}\n" + string.Concat(OwnPackage.Rows()).Replace(
            ";60;", ";66;", StringComparison.Ordinal));
        var next = _package.Import(Workspace).Snapshot.Id;
        Assert.Equal(next, Workspace.FindCurrent());
        Assert.True(File.Exists(Workspace.FindFile(Id)!));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _package.Dispose();
    }

    private List<(string, string)> Files() =>
    [
        .. Directory.GetFiles(Workspace.Place, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => Path.GetFileName(file) != "journal.db")
            .Select(file => (file, Omradesprofiler.Store.Workspace.ChecksumOf(file))),
    ];

    private async Task UntilGone(string path)
    {
        for (var i = 0; i < 100; i++)
        {
            using var answer = await _server.Get(path);
            if (answer.StatusCode == HttpStatusCode.Gone)
                return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
