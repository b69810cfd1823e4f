using Omradesprofiler.Server.Commands;

return CommandLine.Run(args);
