using System.Diagnostics;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Store;

/// <summary>The disk is full in the middle of an import: nothing half-written is in force, and what was there stands.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    private const int MostImports = 200;

    private readonly SmallPackage _package = new();
    private readonly TemporaryFolder _folder = new();
    private readonly string _disk;
    private readonly bool _isMounted;

    public FullDiskTests()
    {
        _disk = Directory.CreateDirectory(_folder.Folder("disk")).FullName;
        _isMounted = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Mount(_disk, 40);
    }

    [Fact]
    public void A_folder()
    {
        Assert.SkipUnless(_isMounted, "A small disk could not be mounted; it takes root.");
        Fill(Path.Combine(_disk, "workspace"), 36);
        Assert.Empty(Directory.GetFiles(_disk, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_database()
    {
        Assert.SkipUnless(_isMounted, "A small disk could not be mounted; it takes root.");
        using var server = PostgresServer.StartOwn();
        Fill(server.CreateDatabase(_disk), 4);
    }

    public void Dispose()
    {
        if (_isMounted)
            Process.Start("umount", ["-l", _disk]).WaitForExit();
        _package.Dispose();
        _folder.Dispose();
    }

    private void Fill(string place, int megabytesTaken)
    {
        var workspace = new Workspace(place, TimeProvider.System);
        Import(workspace, 0);
        File.WriteAllBytes(Path.Combine(_disk, "taken"), new byte[megabytesTaken << 20]);
        var failure = Record.Exception(() =>
        {
            for (var i = 1; i < MostImports; i++)
                Import(workspace, i);
        });
        Assert.NotNull(failure);
        StoreChecks.IsWhole(place);
        File.Delete(Path.Combine(_disk, "taken"));
        Import(workspace, MostImports);
    }

    private void Import(Workspace workspace, int number)
    {
        _package.Write("folk.csv", $"region;år;antal\n9901A0010;2024;{1000 + number}\n9901C1010;2024;900\n");
        new ImportRunner(workspace).Run(_folder.File("test.json", _package.RecipeText), _package.Folder);
    }

    private static bool Mount(string folder, int megabytes)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "mount", ["-t", "tmpfs", "-o", $"size={megabytes}m,mode=777", "tmpfs", folder])
        {
            RedirectStandardError = true,
        })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
