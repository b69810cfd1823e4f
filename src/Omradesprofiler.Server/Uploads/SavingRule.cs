using Omradesprofiler.Server.Access;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Uploads;

/// <summary>Whether who asks may save a file: where the installation lets it, and his role reaches.</summary>
public static class SavingRule
{
    /// <summary>Why not, in words; null where he may.</summary>
    public static string? WhyNot(HttpContext context, ServerOptions options)
    {
        if (!options.SaveUploads)
            return "Filer sparas bara i en installation där det är påslaget (saveUploads).";
        return context.GetViewer().Role >= Role.Editor
            ? null
            : $"Filer sparas bara av den som har rollen {Role.Editor.SwedishName()}.";
    }
}
