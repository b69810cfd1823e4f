namespace Omradesprofiler.Server.Hosting;

/// <summary>The caller is wrong, or asks for what is not there; becomes problem+json in one place.</summary>
public sealed class ApiException(int status, string title, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Title { get; } = title;

    public static ApiException BadParameter(string name, string rule) =>
        new(StatusCodes.Status400BadRequest, $"Parametern {name} är fel", rule);

    public static ApiException NotFound(string what, string detail) =>
        new(StatusCodes.Status404NotFound, $"{what} finns inte", detail);
}
