using Microsoft.Data.Sqlite;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Store;

public sealed class WorkspaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmallPackage _package = new();
    private readonly Workspace _workspace;

    public WorkspaceTests() => _workspace = new Workspace(_folder.Folder("workspace"), TimeProvider.System);

    [Fact]
    public void A_snapshot_is_read_back_the_same()
    {
        var written = Import().Snapshot;
        var read = _workspace.Read(_workspace.RequireCurrent());
        Assert.Equal(written.Id, read.Id);
        Assert.Equal(written.Register.Newest.Areas, read.Register.Newest.Areas);
        Assert.Equal(written.Places.OrderBy(p => p.Key.ToString()), read.Places.OrderBy(p => p.Key.ToString()));
        Assert.Equal(written.Manifest.Title, read.Manifest.Title);
        Assert.Equal(written.Manifest.Sources[0].Files, read.Manifest.Sources[0].Files);
        var (a, b) = (
            written.Tables.SelectMany(t => t.Series).ToList(), read.Tables.SelectMany(t => t.Series).ToList());
        Assert.Equal(a.Select(s => s.Key), b.Select(s => s.Key));
        Assert.All(a.Zip(b), pair => Assert.Equal(pair.First.Values, pair.Second.Values));
        Assert.All(a.Zip(b), pair => Assert.Equal(pair.First.States, pair.Second.States));
    }

    [Fact]
    public void A_broken_import_leaves_everything_as_it_was()
    {
        Import();
        var before = Contents();
        _package.Write("folk.csv", "");
        Assert.Throws<DataException>(Import);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void A_new_import_moves_the_pointer_and_keeps_the_old_snapshot()
    {
        var first = Import().Snapshot.Id;
        _package.Write("folk.csv", "region;år;antal\n9901A0010;2024;1300\n");
        var second = Import().Snapshot.Id;
        Assert.Equal(second, _workspace.FindCurrent());
        Assert.True(File.Exists(_workspace.PathOf(first)));
        Assert.Equal([first.Value, second.Value], _workspace.Journal.List().Select(entry => entry.Snapshot));
    }

    [Fact]
    public void One_program_at_a_time_makes_a_snapshot()
    {
        var other = new Workspace(_workspace.Folder, TimeProvider.System);
        using (other.Hold(TimeSpan.Zero))
            Assert.Equal("busy-workspace", Assert.Throws<DataException>(Import).Finding.Code);
        Assert.Null(_workspace.FindCurrent());
        Assert.Equal(Import().Snapshot.Id, other.FindCurrent());
    }

    [Fact]
    public void The_journal_can_only_be_added_to()
    {
        Import();
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(_workspace.Folder, "journal.db")};Pooling=False");
        connection.Open();
        foreach (var sql in new[] { "DELETE FROM entry", "UPDATE entry SET kind = 'x'" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());
        }
    }

    [Fact]
    public void A_changed_file_no_longer_has_the_recorded_checksum()
    {
        var id = Import().Snapshot.Id;
        Assert.Equal(_workspace.FindRecordedChecksum(id), Workspace.ChecksumOf(_workspace.PathOf(id)));
        File.AppendAllText(_workspace.PathOf(id), "x");
        Assert.NotEqual(_workspace.FindRecordedChecksum(id), Workspace.ChecksumOf(_workspace.PathOf(id)));
    }

    [Theory]
    [InlineData("inte ett id")]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    public void A_pointer_that_holds_something_else_is_told(string text)
    {
        Import();
        File.WriteAllText(Path.Combine(_workspace.Folder, "current"), text);
        Assert.Equal("broken-pointer", Assert.Throws<DataException>(() => _workspace.FindCurrent()).Finding.Code);
    }

    [Fact]
    public void A_truncated_snapshot_is_told()
    {
        var id = Import().Snapshot.Id;
        using (var stream = new FileStream(_workspace.PathOf(id), FileMode.Open))
            stream.SetLength(stream.Length / 3);
        Assert.Equal("broken-snapshot", Assert.Throws<DataException>(() => _workspace.Read(id)).Finding.Code);
    }

    [Fact]
    public void An_empty_folder_has_no_snapshot()
    {
        Assert.Null(_workspace.FindCurrent());
        Assert.Equal("empty-workspace", Assert.Throws<DataException>(() => _workspace.RequireCurrent()).Finding.Code);
        Assert.Empty(_workspace.Journal.List());
    }

    [Fact]
    public void Gdal_opens_the_layers_with_their_values()
    {
        var ogrinfo = Tool.Require("ogrinfo", "gdal-bin");
        var id = Import().Snapshot.Id;
        var text = Tool.Run(ogrinfo, "-so", "-al", _workspace.PathOf(id));
        Assert.Contains("Layer name: deso_2025", text, StringComparison.Ordinal);
        Assert.Contains("Feature Count: 2", text, StringComparison.Ordinal);
        Assert.Contains("ID[\"EPSG\",3006]", text, StringComparison.Ordinal);
        Assert.Contains("folkmangd_2024: Real", text, StringComparison.Ordinal);
        var within = Tool.Run(
            ogrinfo, "-al", "-spat", "800100", "6380100", "800200", "6380200", _workspace.PathOf(id), "deso_2025");
        Assert.Contains("kod (String) = 9901A0010", within, StringComparison.Ordinal);
        Assert.DoesNotContain("9901C1010", within, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_a_valid_geopackage()
    {
        Assert.SkipUnless(
            File.Exists("/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py"),
            "gdal-bin (with python3-gdal) is not installed");
        var id = Import().Snapshot.Id;
        Assert.DoesNotContain(
            "KO",
            Tool.Run("/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg", _workspace.PathOf(id)),
            StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _package.Dispose();
        _folder.Dispose();
    }

    private ImportResult Import() =>
        new ImportRunner(_workspace) { Patience = TimeSpan.FromSeconds(0.2) }.Run(_folder.File("test.json", _package.RecipeText), _package.Folder);

    private List<(string, string)> Contents() => [.. Directory
        .EnumerateFiles(_workspace.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => (file, Workspace.ChecksumOf(file)))];
}
