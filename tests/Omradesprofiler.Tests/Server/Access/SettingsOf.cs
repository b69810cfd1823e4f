using System.Text;
using Microsoft.Extensions.Configuration;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Tests.Server.Access;

internal static class SettingsOf
{
    /// <summary>Settings with a file of that text and nothing in the environment.</summary>
    public static Settings Json(string json) => new(
        new ConfigurationBuilder().Build(),
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build());
}
