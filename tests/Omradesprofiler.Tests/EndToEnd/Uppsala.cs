using Omradesprofiler.Tests.EndToEnd;

[assembly: AssemblyFixture(typeof(Uppsala))]

namespace Omradesprofiler.Tests.EndToEnd;

/// <summary>The county's real files, imported once for the tests that ask; they skip where the files are absent.</summary>
public sealed class Uppsala : IDisposable
{
    private readonly Lazy<RealImport> _import = new(() => new RealImport("uppsala"));

    internal RealImport Import
    {
        get
        {
            SharedData.Require("");
            return _import.Value;
        }
    }

    public void Dispose()
    {
        if (_import.IsValueCreated)
            _import.Value.Dispose();
    }
}
