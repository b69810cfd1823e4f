using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Imports;

/// <summary>
/// The sample county's own workspace: made the first time the program runs without one, and again when the sample or
/// the program changes.
/// </summary>
public static class SampleWorkspace
{
    public static Workspace Open(TimeProvider time)
    {
        var home = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var root = home.Length > 0 ? home : Path.GetTempPath();
        return new Workspace(Path.Combine(root, "omradesprofiler", $"exempel-{Fingerprint()}"), time);
    }

    /// <summary>A short checksum over the program's build and the sample's files, by name, size and time.</summary>
    private static string Fingerprint()
    {
        var text = new StringBuilder(typeof(SampleWorkspace).Assembly.ManifestModule.ModuleVersionId.ToString());
        var files = Directory.EnumerateFiles(Geodata.Folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);
        foreach (var file in files.Select(path => new FileInfo(path)))
            text.Append('\n').Append(file.Name).Append(' ').Append(file.Length)
                .Append(' ').Append(file.LastWriteTimeUtc.Ticks);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }
}
