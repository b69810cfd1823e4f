using Omradesprofiler.Disclosure;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Store.Files;

/// <summary>
/// Who may read the files of a workspace. A file has its rights from its first byte: what is written to it is never
/// open to others meanwhile.
/// </summary>
internal static class FileRights
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode FolderOfOwner = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>A file that holds tables which are not for everybody can be read by its owner and group only.</summary>
    public static UnixFileMode Of(Snapshot snapshot) =>
        snapshot.Tables.Any(table => table.Audience != Audience.Public)
            ? OwnerOnly | UnixFileMode.GroupRead
            : OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Makes a file that is not there yet; what the system's mask takes away is taken away.</summary>
    public static FileStream Create(string path, UnixFileMode rights)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = rights;
        return new FileStream(path, options);
    }

    /// <summary>Makes a folder that only its owner comes into; one that is there is closed to others.</summary>
    public static void CreateFolderForOwner(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, FolderOfOwner);
        File.SetUnixFileMode(folder, FolderOfOwner);
    }
}
