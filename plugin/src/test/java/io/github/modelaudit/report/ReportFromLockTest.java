package io.github.modelaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.lock.Lock;
import io.github.modelaudit.lock.LockFile;
import io.github.modelaudit.testing.AuditResults;
import io.github.modelaudit.testing.HubGraphs;
import io.github.modelaudit.testing.SampleLicenses;
import io.github.modelaudit.testing.SampleModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFromLockTest {
  @TempDir Path folder;

  @Test
  void a_report_from_the_lock_has_the_bytes_of_the_one_from_the_hub() throws Exception {
    HubGraph live = HubGraphs.lineage();
    Path lock = folder.resolve(LockFile.NAME);
    LockFile.write(lock, new Lock(live));

    List<Path> before = write(live, "live");
    List<Path> after = write(LockFile.read(lock).graph(), "locked");

    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).hasSameBinaryContentAs(before.get(i));
    }
    assertThat(Files.readString(before.get(0))).contains("\"gated\": \"manual\"");
  }

  private List<Path> write(HubGraph graph, String name) throws IOException {
    AuditResult frame = AuditResults.many();
    var models =
        List.of(
            SampleModel.hub("acme/tuned-7b")
                .at(graph.find(HubGraphs.TUNED).orElseThrow())
                .as(Verdict.WARN),
            SampleModel.hub("acme/gone")
                .at(graph.find(HubGraphs.GONE).orElseThrow())
                .as(Verdict.INCOMPLETE));
    var result =
        new AuditResult(
            frame.tool(),
            frame.project(),
            frame.policy(),
            frame.at(),
            Verdict.INCOMPLETE,
            models,
            List.of(),
            List.of());
    return ReportWriter.standard(SampleLicenses::find).write(result, folder.resolve(name));
  }
}
