namespace Omradesprofiler.Tests;

/// <summary>
/// Real files for development, which are not part of the repository: in the folder that OMRADESPROFILER_SHARED names,
/// else in <c>shared</c> beside the repository.
/// </summary>
internal static class SharedData
{
    /// <summary>The full path of a file under <c>data/</c>, or null where it is absent.</summary>
    public static string? Find(string path)
    {
        if (Folder() is not { } folder)
            return null;
        var full = Path.Combine(folder, "data", path);
        return File.Exists(full) ? full : null;
    }

    /// <summary>The full path; the test is skipped where the file is absent.</summary>
    public static string Require(string path)
    {
        var full = Find(path);
        Assert.SkipUnless(full is not null, $"{path} is absent: it belongs to the shared data beside the repository.");
        return full!;
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("OMRADESPROFILER_SHARED") is { Length: > 0 } named)
            return named;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Omradesprofiler.sln")))
            folder = folder.Parent;
        return folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared") : null;
    }
}
