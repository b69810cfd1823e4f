using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Care;

/// <summary>A vårdcentral; the digital one has no place. <paramref name="Pull"/> is how much it attracts.</summary>
internal sealed record CareCenter(
    string Id, string Name, string Municipality, Point? Place, bool IsPrivate, double Pull, int Capacity)
{
    /// <summary>Whether it takes no more people than its capacity.</summary>
    public bool HasCap { get; init; }

    public bool IsDigital => Place is null;
}
