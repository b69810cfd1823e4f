using System.Text.Json.Serialization;
using Microsoft.AspNetCore.ResponseCompression;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Backgrounds;
using Omradesprofiler.Server.CareCenters;
using Omradesprofiler.Server.CareFunding;
using Omradesprofiler.Server.Comparisons;
using Omradesprofiler.Server.Costs;
using Omradesprofiler.Server.Dcat;
using Omradesprofiler.Server.DrawnAreas;
using Omradesprofiler.Server.Exports.Tables;
using Omradesprofiler.Server.Health;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Server.Interventions;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Server.Listings;
using Omradesprofiler.Server.Ogc;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Server.Places;
using Omradesprofiler.Server.Priorities;
using Omradesprofiler.Server.Profiles;
using Omradesprofiler.Server.Rankings;
using Omradesprofiler.Server.Responsibilities;
using Omradesprofiler.Server.Schedules;
using Omradesprofiler.Server.Sitings;
using Omradesprofiler.Server.Snapshots;
using Omradesprofiler.Server.Targets;
using Omradesprofiler.Server.Telemetry;
using Omradesprofiler.Server.Tiles;
using Omradesprofiler.Server.Travel;
using Omradesprofiler.Server.Uploads;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Hosting;

/// <summary>Puts the web program together.</summary>
public static class WebServer
{
    private const long TileCacheBytes = 128L << 20;
    private const long ValueCacheBytes = 64L << 20;

    /// <summary>Room for a filter of the longest kind, so that a longer one is told its limit.</summary>
    private const int RequestLineBytes = 32 << 10;

    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    private static readonly string[] PackedTypes =
        [.. ResponseCompressionDefaults.MimeTypes, OgcNames.GeoJson, OgcNames.SchemaJson, OgcNames.OpenApi,
            "application/x-protobuf"];

    /// <param name="options">Where to listen.</param>
    /// <param name="workspace">What to show.</param>
    /// <param name="least">The least that is told of what goes on.</param>
    public static WebApplication Build(
        ServerOptions options, Workspace workspace, LogLevel least = LogLevel.Information)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(options.Urls ?? ServerOptions.DefaultUrls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = RequestLineBytes;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        });
        builder.Logging.SetMinimumLevel(least);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning); // not a line for each request
        builder.Services.AddSingleton(options);
        if (options.LogsJson)
            builder.Logging.ClearProviders().AddJsonConsole(json => json.TimestampFormat = "O");
        builder.Services.AddTelemetry();
        builder.Services.AddSingleton(options.Accessibility);
        builder.Services.AddSingleton(options.Publisher);
        builder.Services.AddSingleton(_ => new Background(options.Background));
        AddServices(builder.Services, workspace);
        AddAccess(builder.Services, options.Access);
        var app = builder.Build();
        app.UseMiddleware<AuditLog>();
        app.UseApiProblems();
        app.UseSecurityHeaders(options.Access);
        app.UseStanding(options.Access);
        app.UseOtherOrigins(options.Access);
        app.UseMiddleware<Identification>();
        app.UseRateLimiter();
        app.UseRoles(options.Access);
        app.UseMiddleware<TileShortcut>();
        app.UseOwnPages();
        app.UseRequestTimeouts();
        RequestViewer.Use(app);
        app.UseResponseCompression();
        app.UseTableFormats();
        MapEndpoints(app);
        app.Services.GetRequiredService<Background>();
        app.Services.GetRequiredService<SnapshotHolder>().Refresh();
        return app;
    }

    private static void AddServices(IServiceCollection services, Workspace workspace)
    {
        services.AddSingleton(workspace);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SnapshotHolder>();
        services.AddSingleton(new TileCache(TileCacheBytes));
        services.AddKeyedSingleton(PackedJson.Cache, new TileCache(ValueCacheBytes));
        services.AddSingleton<TileImprover>();
        services.AddSingleton<TileSender>();
        services.AddSingleton(new GlyphFonts(Geodata.GlyphFolder));
        services.AddSingleton(new MapStyle(File.ReadAllText(Geodata.StylePath)));
        services.AddHostedService(provider => provider.GetRequiredService<TileImprover>());
        services.AddScoped<RequestViewer>();
        services.AddScoped(provider => provider.GetRequiredService<RequestViewer>().ViewOf(
            provider.GetRequiredService<SnapshotHolder>()));
        services.AddHostedService(provider => provider.GetRequiredService<SnapshotHolder>());
        services.AddSingleton<OgcCatalog>();
        services.AddSingleton<IndexJournal>();
        services.AddSingleton<CostJournal>();
        services.AddSingleton<SlowAnswers>();
        services.AddSingleton<UploadTurns>();
        services.AddSingleton<UploadSaving>();
        services.AddSingleton<DrawnAreaGrounds>();
        AddResponsibilities(services);
        AddSitings(services);
        services.AddSingleton<InterventionJournal>();
        services.AddSingleton<InterventionFinder>();
        AddSchedules(services);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = PackedTypes;
        });
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddOpenApi(
            "v1",
            openApi => openApi.AddDocumentTransformer<ApiDescription>().AddSchemaTransformer<ClosedWords>());
    }

    private static void AddAccess(IServiceCollection services, AccessOptions access)
    {
        services.AddSingleton<KeyJournal>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<Attempts>();
        services.AddSingleton<AuditJournal>();
        services.AddLimits(access.Limits);
        services.AddLogin(access.Login);
    }

    private static void AddResponsibilities(IServiceCollection services)
    {
        services.AddSingleton<JobStore>();
        services.AddSingleton<ResponsibilityJournal>();
        services.AddSingleton<DecisionJournal>();
        services.AddSingleton<EarlierSnapshots>();
        services.AddSingleton<ScenarioSources>();
        services.AddSingleton<ScenarioFinder>();
        services.AddSingleton<ScenarioAnswers>();
        services.AddSingleton<DecisionMaker>();
        services.AddSingleton<IJobWork, ResponsibilityJob>();
        services.AddHostedService<JobWorker>();
    }

    private static void AddSitings(IServiceCollection services)
    {
        services.AddSingleton<TravelWays>();
        services.AddSingleton<SitingJournal>();
        services.AddSingleton<SitingSolves>();
        services.AddSingleton<SitingFinder>();
        services.AddSingleton<SitingAnswers>();
        services.AddSingleton<IJobWork, SitingJob>();
    }

    private static void AddSchedules(IServiceCollection services)
    {
        services.AddSingleton<ScheduleJournal>();
        services.AddSingleton<ScheduleSolves>();
        services.AddSingleton<ScheduleAnswers>();
        services.AddSingleton<IJobWork, ScheduleJob>();
    }

    private static void MapEndpoints(WebApplication app)
    {
        app.MapStaticAssets();
        app.MapFallbackToFile("/", "index.html");
        app.MapOpenApi();
        app.MapHealth();
        app.MapStatus();
        app.MapTiles();
        app.MapOgc();
        app.MapDcat();
        app.MapMapDocuments();
        app.MapBackground();
        AccessibilityContact.Map(app);
        app.MapLogin();
        app.MapGroup("/api/v1").MapAudit();
        MapSnapshotAnswers(app.MapGroup("/api/v1").AddEndpointFilter<SnapshotETag>());
        app.MapGroup("/api/v1").AddEndpointFilter<InForce>().MapUploads();
        MapJournalAnswers(app.MapGroup("/api/v1").AddEndpointFilter<JournalETag>());
    }

    private static void MapSnapshotAnswers(RouteGroupBuilder api)
    {
        api.MapSnapshot();
        api.MapAreas();
        api = api.MapGroup("").AddEndpointFilter<InForce>();
        api.MapIndicators();
        api.MapProfiles();
        api.MapRankings();
        api.MapListings();
        api.MapCareCenters();
        api.MapCareGeographies();
        api.MapComparisons();
        api.MapTravel();
        api.MapTargets();
        api.MapPlaces();
        api.MapDrawnAreas();
    }

    private static void MapJournalAnswers(RouteGroupBuilder journal)
    {
        journal.MapJobs();
        journal = journal.MapGroup("").AddEndpointFilter<InForce>();
        journal.MapIndices();
        journal.MapPriorities();
        journal.MapCareFunding();
        var shared = journal.MapGroup("").WithMetadata(SharedByAll.Mark);
        shared.MapIndexSaving();
        shared.MapCosts();
        shared.MapResponsibilities();
        shared.MapTravelAdoption();
        shared.MapAccessibility();
        shared.MapSitings();
        shared.MapInterventions();
        shared.MapSchedules();
    }
}
