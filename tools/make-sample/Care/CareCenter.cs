using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Care;

/// <summary>A vårdcentral; the digital one has no place. <paramref name="Pull"/> is how much it attracts.</summary>
internal sealed record CareCenter(
    string Id, string Name, string Municipality, Point? Place, bool IsPrivate, double Pull, int Capacity, bool HasCap = false)
{
    public bool IsDigital => Place is null;
}
