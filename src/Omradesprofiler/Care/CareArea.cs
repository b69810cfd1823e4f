using Omradesprofiler.Geography;

namespace Omradesprofiler.Care;

/// <summary>An area of a clinic's own (nyckelkodsområde, barnhälsovårdens område).</summary>
/// <param name="CareCenter">The clinic's code.</param>
/// <param name="Shape">The ground.</param>
public sealed record CareArea(string CareCenter, AreaShape Shape);
