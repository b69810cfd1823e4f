using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Own;

namespace Omradesprofiler.Tests.Server.Access;

/// <summary>Every address says which role it asks for, and nobody comes further than his role reaches.</summary>
public sealed class EndpointRoleTests(SampleServer sample) : IAsyncDisposable
{
    private readonly OwnPackage _package = new();

    private static readonly AccessOptions Login = new()
    {
        IsPublic = true,
        Login = new LoginOptions(
            "http://127.0.0.1:9", "omr", "omr", "openid", "roles", "regions", new Dictionary<string, Role>()),
    };

    [Fact]
    public async Task Every_address_has_a_declared_role_and_every_declaration_an_address()
    {
        await using var app = WebServer.Build(
            new ServerOptions(sample.Workspace.Place, "http://127.0.0.1:0"), sample.Workspace);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.Empty(endpoints.Where(one => !EndpointRoles.IsDeclared(one)).Select(EndpointRoles.NameOf));
        Assert.Empty(EndpointRoles.Declared.Except(endpoints.Select(one => EndpointRoles.NameOf(one)!)));
        Assert.All(endpoints.Where(IsWriting), one => Assert.True(
            EndpointRoles.Of(one) >= Role.Editor || IsCheap(EndpointRoles.NameOf(one)!), EndpointRoles.NameOf(one)));
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Nobody_comes_further_than_his_role_reaches()
    {
        await using var server = await OwnServer.Start(_package, options => options with { Access = Login });
        var keys = new KeyJournal(server.Workspace, TimeProvider.System);
        var wrong = new List<string>();
        foreach (var role in new Role?[] { null, Role.Reader, Role.Analyst, Role.Editor, Role.Administrator })
        {
            var key = role is { } given
                ? KeyRing.Create(keys, given, ["99"], "prov", TimeSpan.FromDays(1)).Key
                : null;
            await Task.Delay(600, TestContext.Current.CancellationToken); // keys are read twice a second
            foreach (var endpoint in EndpointRoles.Declared)
            {
                var status = await Ask(server, endpoint, key);
                var least = LeastOf(endpoint);
                var isLetIn = status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
                if (isLetIn != (role ?? Role.Reader) >= least && !IsSaving(endpoint))
                    wrong.Add($"{role} {endpoint}: {status}");
                if (!isLetIn && !IsSaving(endpoint)
                    && status != (role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden))
                    wrong.Add($"{role} {endpoint}: {status}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Where_reading_needs_a_login_nobody_reads_without()
    {
        await using var server = await OwnServer.Start(
            _package, options => options with { Access = Login with { IsPublic = false } });
        foreach (var endpoint in EndpointRoles.Declared)
            Assert.True(
                LeastOf(endpoint) == Role.Anyone
                    == ((await Ask(server, endpoint, null)) != HttpStatusCode.Unauthorized), endpoint);
    }

    public ValueTask DisposeAsync()
    {
        _package.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsWriting(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post) == true;

    private static bool IsCheap(string endpoint) => endpoint is "POST /api/v1/care-funding/simulations"
        or "POST /api/v1/uploads/preview" or "POST /api/v1/uploads/values"
        or "POST /api/v1/interventions/smallest-effect";

    /// <summary>Is switched off here, and says so to all.</summary>
    private static bool IsSaving(string endpoint) => endpoint == "POST /api/v1/uploads/save";

    private static Role LeastOf(string endpoint) => EndpointRoles.Find(endpoint)!.Value;

    private static async Task<HttpStatusCode> Ask(OwnServer server, string endpoint, string? key)
    {
        var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
        if (method == "POST")
            request.Content = path.Contains("/uploads/", StringComparison.Ordinal)
                ? new MultipartFormDataContent { { new StringContent("{}"), "mapping" } }
                : new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Add("Authorization", $"Bearer {key}");
        using var response = await server.Send(request);
        return response.StatusCode;
    }
}
