namespace Omradesprofiler.Tests.Store;

public sealed class FileWorkspaceTravelTests() : WorkspaceTravelContract(new FolderPlace());

public sealed class PostgisWorkspaceTravelTests() : WorkspaceTravelContract(new DatabasePlace());
