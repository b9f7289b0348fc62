package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.hub.PublicHub;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.report.format.bill.ModelFacts;
import java.util.List;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.ExternalReference;
import org.cyclonedx.model.component.data.ComponentData;
import org.cyclonedx.model.component.data.ComponentData.ComponentDataType;

/** Turns datasets into components. */
final class DataComponents {
  private final LicenseChoices licenses;

  DataComponents(LicenseChoices licenses) {
    this.licenses = licenses;
  }

  Component of(DatasetTerms dataset) {
    var component = new Component();
    component.setType(Component.Type.DATA);
    component.setBomRef(Refs.of(dataset));
    component.setName(dataset.id());
    dataset.commit().ifPresent(component::setVersion);
    licenses.declared(dataset.license()).ifPresent(component::setLicenses);
    if (RepoId.flawOf(dataset.id()).isEmpty()) {
      component.setExternalReferences(List.of(website(RepoId.dataset(dataset.id()))));
    }
    var data = new ComponentData();
    data.setType(ComponentDataType.DATASET);
    data.setName(dataset.id());
    component.setData(List.of(data));
    component.setProperties(Properties.of(ModelFacts.of(dataset)));
    return component;
  }

  private static ExternalReference website(RepoId id) {
    var reference = new ExternalReference();
    reference.setType(ExternalReference.Type.WEBSITE);
    reference.setUrl(PublicHub.page(id));
    return reference;
  }
}
