namespace Omradesprofiler.Care;

/// <summary>
/// A clinic (vårdcentral) that people can be listed at, or what stands in its place in listing tables: nowhere, or in
/// another county.
/// </summary>
/// <param name="Code">Its code in listing tables (HSA-id).</param>
/// <param name="Name">What it is called.</param>
public sealed record CareCenter(string Code, string Name);
