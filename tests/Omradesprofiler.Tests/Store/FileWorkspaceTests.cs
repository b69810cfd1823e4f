using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Findings;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Store;

public sealed class FileWorkspaceTests() : WorkspaceContract(new FolderPlace())
{
    [Fact]
    public void A_broken_import_leaves_everything_as_it_was()
    {
        Import();
        var before = Contents();
        Package.Write("folk.csv", "");
        Assert.Throws<DataException>(Import);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void The_journal_can_only_be_added_to()
    {
        Import();
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(Workspace.Place, "journal.db")};Pooling=False");
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
        Assert.Equal(Workspace.FindRecordedChecksum(id), Workspace.ChecksumOf(Workspace.FindFile(id)!));
        File.AppendAllText(Workspace.FindFile(id)!, "x");
        Assert.NotEqual(Workspace.FindRecordedChecksum(id), Workspace.ChecksumOf(Workspace.FindFile(id)!));
    }

    [Theory]
    [InlineData("inte ett id")]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    public void A_pointer_that_holds_something_else_is_told(string text)
    {
        Import();
        File.WriteAllText(Path.Combine(Workspace.Place, "current"), text);
        Assert.Equal("broken-pointer", Assert.Throws<DataException>(() => Workspace.FindCurrent()).Finding.Code);
    }

    [Fact]
    public void A_truncated_snapshot_is_told()
    {
        var id = Import().Snapshot.Id;
        using (var stream = new FileStream(Workspace.FindFile(id)!, FileMode.Open))
            stream.SetLength(stream.Length / 3);
        Assert.Equal("broken-snapshot", Assert.Throws<DataException>(() => Workspace.Read(id)).Finding.Code);
    }

    [Fact]
    public void Gdal_opens_the_layers_with_their_values()
    {
        var ogrinfo = Tool.Require("ogrinfo", "gdal-bin");
        var id = Import().Snapshot.Id;
        var text = Tool.Run(ogrinfo, "-so", "-al", Workspace.FindFile(id)!);
        Assert.Contains("Layer name: deso_2025", text, StringComparison.Ordinal);
        Assert.Contains("Feature Count: 2", text, StringComparison.Ordinal);
        Assert.Contains("ID[\"EPSG\",3006]", text, StringComparison.Ordinal);
        Assert.Contains("folkmangd_2024: Real", text, StringComparison.Ordinal);
        var within = Tool.Run(
            ogrinfo, "-al", "-spat", "800100", "6380100", "800200", "6380200", Workspace.FindFile(id)!, "deso_2025");
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
            Tool.Run("/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg", Workspace.FindFile(id)!),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public", "OtherRead, GroupRead, UserWrite, UserRead")]
    [InlineData("internal", "GroupRead, UserWrite, UserRead")]
    public void A_file_has_its_rights_from_its_first_byte(string audience, string rights)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        Package.RecipeText = Package.RecipeText.Replace(
            "\"audience\": \"public\"", $"\"audience\": \"{audience}\"", StringComparison.Ordinal);
        var result = Package.Import();
        var seen = new List<string>();
        var watched = new WatchedAttachments(() => seen.Add(
            RightsOf(Assert.Single(Directory.GetFiles(Path.Combine(Workspace.Place, "snapshots"))))));
        using (var held = Workspace.Hold(TimeSpan.Zero))
            Workspace.Publish(held, new SnapshotPackage(result.Snapshot, [], watched));
        Assert.Equal([rights], seen);
        Assert.Equal(rights, RightsOf(Workspace.FindFile(result.Snapshot.Id)!));
    }

    [Fact]
    public void What_a_program_that_died_had_written_is_gone_with_the_next_snapshot()
    {
        var id = Import().Snapshot.Id;
        string[] left =
        [
            Path.Combine(Workspace.Place, "snapshots", "0123456789abcdef.gpkg.tmp"),
            Path.Combine(Workspace.Place, "own", "0123456789abcdef.db.tmp"),
            Path.Combine(Workspace.Place, "own", "0123456789abcdef.db"),
        ];
        foreach (var file in left)
            File.WriteAllText(file, "half");
        Assert.Equal([id], Workspace.PlanPruning(9).Kept.Select(kept => kept.Id));
        Package.Write("folk.csv", "region;år;antal\n9901A0010;2024;1300\n");
        Import();
        Assert.DoesNotContain(left, File.Exists);
        StoreChecks.IsWhole(Workspace.Place);
    }

    private static string RightsOf(string file) =>
        OperatingSystem.IsWindows() ? "" : File.GetUnixFileMode(file).ToString();

    private List<(string, string)> Contents() => [.. Directory
        .EnumerateFiles(Workspace.Place, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => (file, Workspace.ChecksumOf(file)))];
}

/// <summary>Attachments that are there to be noticed when they are written: there are none.</summary>
internal sealed class WatchedAttachments(Action written) : IReadOnlyDictionary<string, byte[]>
{
    public IEnumerable<string> Keys => [];

    public IEnumerable<byte[]> Values => [];

    public int Count => 0;

    public byte[] this[string key] => throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => false;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out byte[] value)
    {
        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, byte[]>> GetEnumerator()
    {
        written();
        yield break;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
