using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Commands;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Store;

/// <summary>A copy is taken while somebody writes to the journal, and what is restored is all there.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_folder_is_copied_whole_while_the_journal_is_written_to()
    {
        using var package = new OwnPackage();
        var workspace = new Workspace(_folder.Folder("w"), TimeProvider.System);
        package.Import(workspace);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
                workspace.Journal.Append(new JournalEntry(DateTimeOffset.UnixEpoch, "index", "s", "{}"));
        }, TestContext.Current.CancellationToken);
        var copy = _folder.Folder("copy");
        Assert.Equal(0, BackupCommand.Run(workspace.Place, copy));
        await stop.CancelAsync();
        await writing;
        StoreChecks.IsWhole(copy);
        var restored = new Workspace(copy, TimeProvider.System);
        Assert.Equal(workspace.FindCurrent(), restored.FindCurrent());
        Assert.NotNull(restored.Own.Find(restored.Read(restored.RequireCurrent())));
        Assert.Equal(0, DisclosureCommand.Run(copy));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                File.GetUnixFileMode(_folder.Folder("w/own")), File.GetUnixFileMode(_folder.Folder("copy/own")));
    }

    [Fact]
    public void A_folder_that_is_there_is_not_written_into()
    {
        using var package = new OwnPackage();
        var workspace = new Workspace(_folder.Folder("w"), TimeProvider.System);
        package.Import(workspace);
        Assert.Equal(
            "existing-folder",
            Assert.Throws<DataException>(() => BackupCommand.Run(workspace.Place, _folder.Path)).Finding.Code);
    }

    [Fact]
    public void A_database_is_dumped_and_restored_by_its_own_programs()
    {
        using var place = new DatabasePlace();
        using var package = new OwnPackage();
        var workspace = new Workspace(place.Place, TimeProvider.System);
        package.Import(workspace);
        Assert.Equal(
            "backup-of-database",
            Assert.Throws<DataException>(() => BackupCommand.Run(place.Place, _folder.Folder("c"))).Finding.Code);
        var restored = PostgresServer.Require().DumpAndRestore(place.Place, _folder.Folder("dump"));
        StoreChecks.IsWhole(restored);
        var copy = new Workspace(restored, TimeProvider.System);
        Assert.Equal(workspace.FindCurrent(), copy.FindCurrent());
        Assert.Equal(workspace.Journal.List(), copy.Journal.List());
        Assert.NotNull(copy.Own.Find(copy.Read(copy.RequireCurrent())));
        package.Import(copy);
        StoreChecks.IsWhole(restored);
    }

    public void Dispose() => _folder.Dispose();
}
